import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PACE_RULES } from '@/server/statistics/rules'
import { ClassPace, type PaceView } from '@/components/teaching/class-pace'
import { CommonMisconceptions } from '@/components/teaching/common-misconceptions'
import { JoinPanel } from '@/components/teaching/join-panel'
import { Pager } from '@/components/teaching/pager'
import { ProgressMatrix } from '@/components/teaching/progress-matrix'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import { getViewer } from '@/server/auth/get-viewer'
import { permit } from '@/server/classes/permissions'
import { readClass } from '@/server/classes/read-class'
import { readMatrix } from '@/server/classes/read-matrix'
import { isRefusal } from '@/server/refusal'
import { readCommonMisconceptions } from '@/server/statistics/read-common-misconceptions'
import { readPace, type ClassPace as Pace } from '@/server/statistics/read-pace'
import { ClassPageFrame } from './class-page'
import { joinCodeView } from './join-code-view'

interface Props {
  params: Promise<{ locale: Locale; class: string }>
  searchParams: Promise<{ page?: string | string[] }>
}

const { stuck, rushing } = PACE_RULES
const RULES = {
  stuck: { answers: stuck.answersMin, days: stuck.daysMin },
  rushing: {
    progress: rushing.progressMin * 100,
    mastery: rushing.masteryMax * 100,
    exercises: rushing.exercisesMin,
  },
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const standing = await permit(await getViewer(), (await params).class, 'see-roster')
  return isRefusal(standing) ? {} : { title: standing.class.name }
}

export default async function ClassPage({ params, searchParams }: Props) {
  const [{ locale, class: classId }, { page }] = await Promise.all([params, searchParams])
  setRequestLocale(locale)
  const text = await getTranslations('teaching')
  const viewer = await getViewer()
  const [overview, matrix, pace, common] = await Promise.all([
    readClass(viewer, classId),
    readMatrix(viewer, classId, page),
    readPace(viewer, classId, new Date()),
    readCommonMisconceptions(viewer, classId),
  ])
  if (isRefusal(overview) || isRefusal(matrix) || isRefusal(pace) || isRefusal(common)) notFound()
  const hrefOf = (learnerId: string) =>
    overview.may.seeAnswers ? paths.teachLearner(locale, classId, learnerId) : null
  const lessons = matrix.lessons.map(({ id, title }) => ({ id, title: title[locale] }))
  const { total } = matrix.rows
  const rows = matrix.rows.items.map((row) => ({ ...row, href: hrefOf(row.learnerId) }))
  const misconceptions = common.map(({ id, statement, learnerCount, learners }) => ({
    id,
    statement: statement[locale],
    href: paths.teachMisconception(locale, classId, id),
    learnerCount,
    learners: learners.map((learner) => ({ ...learner, href: hrefOf(learner.learnerId) })),
  }))
  return (
    <ClassPageFrame
      locale={locale}
      class={overview.class}
      role={overview.role}
      current="overview"
      learners={total}
    >
      {total > 0 && <ClassPace pace={paceView(pace, locale, hrefOf)} rules={RULES} />}
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_320px]">
        <section aria-labelledby="matrix-title" className="min-w-0">
          <h2 id="matrix-title" className="mb-4 text-[1.05rem] font-semibold">
            {text('matrixTitle')}
          </h2>
          <ProgressMatrix lessons={lessons} rows={rows} />
          <Pager {...matrix.rows} path={paths.teachClass(locale, classId)} />
        </section>
        <div className="grid content-start gap-10">
          {overview.may.seeAnswers && (
            <CommonMisconceptions misconceptions={misconceptions} learnerCount={total} />
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

function paceView(pace: Pace, locale: Locale, hrefOf: (learnerId: string) => string | null): PaceView {
  return {
    ...pace,
    stuck: pace.stuck.map(({ learnerId, name, title }) => ({
      learnerId,
      name,
      href: hrefOf(learnerId),
      exercise: title[locale],
    })),
    rushing: pace.rushing && {
      ...pace.rushing,
      learners: pace.rushing.learners.map((one) => ({ ...one, href: hrefOf(one.learnerId) })),
    },
  }
}
