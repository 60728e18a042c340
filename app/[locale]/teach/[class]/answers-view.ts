import type { SubmittedAnswer } from '@/components/teaching/answer-list'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import type { ShownAnswer } from '@/server/classes/read-learner-answers'
import type { MemberAnswer } from '@/server/statistics/shown-answers'
import { courseRailView } from '../../learn/course-view'

/** Answers of one learner as their list draws them. */
export async function answersView(
  locale: Locale,
  answers: readonly ShownAnswer[],
): Promise<readonly SubmittedAnswer[]> {
  const units = await courseRailView(locale)
  const titles = new Map(units.flatMap((unit) => unit.lessons).map(({ id, title }) => [id, title]))
  return answers.map(({ answer, exercise }) => ({
    id: answer.answerId,
    lessonTitle: titles.get(answer.lessonId) ?? answer.lessonId,
    exercise,
    raw: answer.raw,
    outcome: answer.outcome,
    submittedAt: answer.createdAt,
  }))
}

/** Answers of several learners, each with whose it is. */
export async function memberAnswersView(
  locale: Locale,
  classId: string,
  answers: readonly MemberAnswer[],
): Promise<readonly SubmittedAnswer[]> {
  const views = await answersView(locale, answers)
  return views.map((view, place) => {
    const { learnerId = '', name = '' } = answers[place] ?? {}
    return { ...view, by: { name, href: paths.teachLearner(locale, classId, learnerId) } }
  })
}
