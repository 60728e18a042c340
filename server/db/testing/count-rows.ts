import { database } from '../client'

/** How many rows the tables hold that writes of a learner go to: nothing was written when it stays the same. */
export async function countRows(): Promise<Record<string, number>> {
  const prisma = database()
  const [
    learners,
    answers,
    gradings,
    scores,
    drafts,
    hints,
    predictions,
    progress,
    attempts,
    classes,
    enrolments,
  ] = await prisma.$transaction([
    prisma.learner.count(),
    prisma.answer.count(),
    prisma.grading.count(),
    prisma.score.count(),
    prisma.draft.count(),
    prisma.hintUse.count(),
    prisma.prediction.count(),
    prisma.lessonProgress.count(),
    prisma.attempt.count(),
    prisma.class.count(),
    prisma.enrolment.count(),
  ])
  return {
    learners,
    answers,
    gradings,
    scores,
    drafts,
    hints,
    predictions,
    progress,
    attempts,
    classes,
    enrolments,
  }
}
