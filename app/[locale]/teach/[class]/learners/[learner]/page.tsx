import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AnswerList } from '@/components/teaching/answer-list'
import { MembershipButton } from '@/components/teaching/membership-button'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import { getViewer } from '@/server/auth/get-viewer'
import { readClass } from '@/server/classes/read-class'
import { readLearnerAnswers } from '@/server/classes/read-learner-answers'
import { isRefusal } from '@/server/refusal'
import { PageTitle } from '@/components/ui/page-title'
import { answersView } from '../../answers-view'

interface Props {
  params: Promise<{ locale: Locale; class: string; learner: string }>
}

export const metadata = { robots: { index: false } }

export default async function LearnerPage({ params }: Props) {
  const { locale, class: classId, learner: learnerId } = await params
  setRequestLocale(locale)
  const text = await getTranslations('teaching')
  const viewer = await getViewer()
  const [overview, shown] = await Promise.all([
    readClass(viewer, classId),
    readLearnerAnswers(viewer, classId, learnerId),
  ])
  if (isRefusal(overview) || isRefusal(shown)) notFound()
  const name = shown.member.displayName
  const answers = await answersView(locale, shown.answers)
  const classPath = paths.teachClass(locale, classId)
  return (
    <main className="mx-auto max-w-[1000px] px-4 page-top-line pb-12 md:px-6 md:pb-16">
      <p className="text-[0.86rem] wrap-anywhere">
        <a href={classPath}>{overview.class.name}</a>
      </p>
      <PageTitle className="mt-1">{text('answersTitle', { name })}</PageTitle>
      <div className="mt-8">
        {answers.length === 0 ? (
          <p className="wrap-anywhere text-ink-2">{text('answersNone', { name })}</p>
        ) : (
          <AnswerList answers={answers} timeZone={overview.class.timeZone} />
        )}
      </div>
      {overview.may.removeLearners && (
        <div className="mt-12">
          <MembershipButton
            kind="remove"
            name={name}
            memberPath={apiPaths.member(classId, learnerId)}
            after={classPath}
          />
        </div>
      )}
    </main>
  )
}
