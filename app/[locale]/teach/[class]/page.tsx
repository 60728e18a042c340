import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CommonMisconceptions } from '@/components/teaching/common-misconceptions'
import { JoinPanel, type JoinCodeView } from '@/components/teaching/join-panel'
import { ProgressMatrix } from '@/components/teaching/progress-matrix'
import { rankMisconceptions } from '@/components/teaching/rank-misconceptions'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import { getViewer } from '@/server/auth/get-viewer'
import { siteAddress } from '@/server/auth/site-address'
import { readClass, type ClassOverview } from '@/server/classes/read-class'
import { readMatrix } from '@/server/classes/read-matrix'
import { isRefusal } from '@/server/refusal'

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
    <main className="mx-auto max-w-[1280px] px-4 py-12 md:px-6 md:py-16">
      <p className="text-[0.86rem]">
        <a href={paths.teach(locale)}>{text('title')}</a>
      </p>
      <h1 className="mt-1 text-[1.9rem] leading-tight font-semibold tracking-tight wrap-anywhere">
        {overview.class.name}
      </h1>
      <p className="mt-2 text-ink-2">
        {text('learnersCount', { count: rows.length })} · {overview.class.timeZone}
      </p>
      <div className="mt-10 grid gap-12 border-t-2 border-ink pt-6 lg:grid-cols-[minmax(0,1fr)_320px]">
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
          {overview.may.manageJoinCode && (
            <JoinPanel
              joinCode={joinCodeView(overview, locale)}
              codePath={apiPaths.joinCode(classId)}
              timeZone={overview.class.timeZone}
            />
          )}
        </div>
      </div>
    </main>
  )
}

function joinCodeView({ joinCode }: ClassOverview, locale: Locale): JoinCodeView | null {
  if (!joinCode) return null
  const { code, expiresAt } = joinCode
  return { code, link: siteAddress(paths.join(locale, code)), expiresAt: expiresAt?.toISOString() ?? null }
}
