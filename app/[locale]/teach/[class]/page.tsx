import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CommonMisconceptions } from '@/components/teaching/common-misconceptions'
import { JoinPanel } from '@/components/teaching/join-panel'
import { ProgressMatrix } from '@/components/teaching/progress-matrix'
import { rankMisconceptions } from '@/components/teaching/rank-misconceptions'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import { getViewer } from '@/server/auth/get-viewer'
import { readClass } from '@/server/classes/read-class'
import { readMatrix } from '@/server/classes/read-matrix'
import { isRefusal } from '@/server/refusal'
import { ClassPageFrame } from './class-page'
import { joinCodeView } from './join-code-view'

interface Props {
  params: Promise<{ locale: Locale; class: string }>
}

const MISCONCEPTIONS_SHOWN = 5

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const overview = await readClass(await getViewer(), (await params).class)
  return isRefusal(overview) ? {} : { title: overview.class.name }
}

export default async function ClassPage({ params }: Props) {
  const { locale, class: classId } = await params
  setRequestLocale(locale)
  const text = await getTranslations('teaching')
  const viewer = await getViewer()
  const [overview, matrix] = await Promise.all([readClass(viewer, classId), readMatrix(viewer, classId)])
  if (isRefusal(overview) || isRefusal(matrix)) notFound()
  const lessons = matrix.lessons.map(({ id, title }) => ({ id, title: title[locale] }))
  const rows = matrix.rows.map((row) => ({
    ...row,
    href: overview.may.seeAnswers ? paths.teachLearner(locale, classId, row.learnerId) : null,
    misconceptions: row.misconceptions.map(({ id, statement }) => ({ id, statement: statement[locale] })),
  }))
  return (
    <ClassPageFrame
      locale={locale}
      class={overview.class}
      role={overview.role}
      current="overview"
      learners={rows.length}
    >
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_320px]">
        <section aria-labelledby="matrix-title" className="min-w-0">
          <h2 id="matrix-title" className="mb-4 text-[1.05rem] font-semibold">
            {text('matrixTitle')}
          </h2>
          <ProgressMatrix lessons={lessons} rows={rows} />
        </section>
        <div className="grid content-start gap-10">
          {overview.may.seeAnswers && (
            <CommonMisconceptions
              misconceptions={rankMisconceptions(rows, MISCONCEPTIONS_SHOWN)}
              learnerCount={rows.length}
            />
          )}
          {overview.may.manageJoinCode && !overview.class.archivedAt && (
            <JoinPanel
              joinCode={joinCodeView(overview.joinCode, locale)}
              codePath={apiPaths.joinCode(classId)}
              timeZone={overview.class.timeZone}
            />
          )}
        </div>
      </div>
    </ClassPageFrame>
  )
}
