import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ClassPace } from '@/components/teaching/class-pace'
import { CommonMisconceptions } from '@/components/teaching/common-misconceptions'
import { JoinPanel } from '@/components/teaching/join-panel'
import { Pager } from '@/components/teaching/pager'
import { ProgressMatrix } from '@/components/teaching/progress-matrix'
import { WhoIsShown } from '@/components/teaching/who-is-shown'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import { getViewer } from '@/server/auth/get-viewer'
import type { WantedPage } from '@/server/classes/paging'
import { permit } from '@/server/classes/permissions'
import { readClass } from '@/server/classes/read-class'
import { readMatrix } from '@/server/classes/read-matrix'
import { isRefusal } from '@/server/refusal'
import { readCommonMisconceptions } from '@/server/statistics/read-common-misconceptions'
import { idsOfNeeding, readPace } from '@/server/statistics/read-pace'
import { readReliability } from '@/server/statistics/read-reliability'
import { ClassPageFrame } from './class-page'
import { joinCodeView } from './join-code-view'
import { needsOf, paceView, reliabilityView, SHOWN_RULES } from './overview-view'

interface Props {
  params: Promise<{ locale: Locale; class: string }>
  searchParams: Promise<{ page?: string | string[]; who?: string | string[] }>
}

/** The query of a matrix of those alone who need somebody. */
const NARROW = { who: 'needing' }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const standing = await permit(await getViewer(), (await params).class, 'see-roster')
  return isRefusal(standing) ? {} : { title: standing.class.name }
}

async function readOverview(classId: string, page: WantedPage, isNarrowed: boolean) {
  const viewer = await getViewer()
  const reading = readPace(viewer, classId, new Date())
  const [overview, pace, common, reliability, matrix] = await Promise.all([
    readClass(viewer, classId),
    reading,
    readCommonMisconceptions(viewer, classId),
    readReliability(viewer, classId),
    readMatrix(viewer, classId, page, isNarrowed ? idsOfNeeding(await reading) : undefined),
  ])
  if (isRefusal(overview) || isRefusal(matrix) || isRefusal(pace) || isRefusal(common)) notFound()
  if (isRefusal(reliability)) notFound()
  return { overview, pace, common, reliability, matrix }
}

interface Wanted {
  readonly locale: Locale
  readonly classId: string
  readonly page: WantedPage
  readonly isNarrowed: boolean
}

/** What the page draws, in its language. */
async function viewOverview({ locale, classId, page, isNarrowed }: Wanted) {
  const statistics = await getTranslations('statistics')
  const { overview, common, matrix, ...read } = await readOverview(classId, page, isNarrowed)
  const { seeAnswers } = overview.may
  const hrefOf = (learnerId: string) => (seeAnswers ? paths.teachLearner(locale, classId, learnerId) : null)
  const pace = paceView(read.pace, locale, hrefOf)
  const needs = needsOf(pace, {
    stuckOn: (exercise) => statistics('needStuck', { exercise }),
    rushing: statistics('needRushing'),
  })
  const reliability = reliabilityView(read.reliability, locale, (value) =>
    statistics('points', { value: value.toFixed(2) }),
  )
  const rows = matrix.rows.items.map((row) => ({
    ...row,
    href: hrefOf(row.learnerId),
    need: needs.get(row.learnerId) ?? null,
  }))
  const misconceptions = common.map(({ statement, learners, ...ranked }) => ({
    ...ranked,
    statement: statement[locale],
    href: paths.teachMisconception(locale, classId, ranked.id),
    learners: learners.map((learner) => ({ ...learner, href: hrefOf(learner.learnerId) })),
  }))
  return { overview, matrix, pace, needs, reliability, rows, misconceptions }
}

export default async function ClassPage({ params, searchParams }: Props) {
  const [{ locale, class: classId }, { page, who }] = await Promise.all([params, searchParams])
  setRequestLocale(locale)
  const text = await getTranslations('teaching')
  const statistics = await getTranslations('statistics')
  const isNarrowed = who === NARROW.who
  const { overview, matrix, pace, needs, reliability, rows, misconceptions } = await viewOverview({
    locale,
    classId,
    page,
    isNarrowed,
  })
  const { seeAnswers } = overview.may
  const path = paths.teachClass(locale, classId)
  return (
    <ClassPageFrame
      locale={locale}
      class={overview.class}
      role={overview.role}
      current="overview"
      learners={pace.learners}
    >
      {pace.learners > 0 && (
        <ClassPace
          pace={pace}
          rules={SHOWN_RULES}
          reliability={seeAnswers ? reliability : undefined}
          needingHref={`${path}?${new URLSearchParams(NARROW)}#matrix-title`}
        />
      )}
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_320px]">
        <section aria-labelledby="matrix-title" className="min-w-0">
          <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
            <h2 id="matrix-title" className="text-[1.05rem] font-semibold">
              {text('matrixTitle')}
            </h2>
            {(needs.size > 0 || isNarrowed) && (
              <WhoIsShown path={path} narrow={NARROW} isNarrowed={isNarrowed} needing={needs.size} />
            )}
          </div>
          {rows.length === 0 ? (
            <p className="text-ink-2">{isNarrowed ? statistics('needNone') : text('matrixEmpty')}</p>
          ) : (
            <ProgressMatrix
              lessons={matrix.lessons.map(({ id, title }) => ({ id, title: title[locale] }))}
              rows={rows}
              hasGrades={matrix.hasGrades}
              isNeedShown={isNarrowed}
            />
          )}
          <Pager {...matrix.rows} path={path} query={isNarrowed ? NARROW : {}} />
        </section>
        <div className="grid content-start gap-10">
          {seeAnswers && (
            <CommonMisconceptions misconceptions={misconceptions} learnerCount={pace.learners} />
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
