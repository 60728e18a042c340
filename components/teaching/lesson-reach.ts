import { MASTERY_RULES } from '@/course/mastery'

/** How far a learner is with a lesson. Whoever sees no grades is told no more than that everything is answered. */
export type LessonReach = 'not-started' | 'attempted' | 'familiar' | 'proficient' | 'solved' | 'answered'

export const REACHES: Readonly<Record<'graded' | 'ungraded', readonly LessonReach[]>> = {
  graded: ['not-started', 'attempted', 'familiar', 'proficient', 'solved'],
  ungraded: ['not-started', 'attempted', 'answered'],
}

interface Counts {
  readonly answered: number
  readonly correct: number
  readonly total: number
}

/** By the shares of solved exercises that the mastery of an objective goes by, each rounded up. */
export function lessonReach({ answered, correct, total }: Counts, hasGrades: boolean): LessonReach {
  if (answered === 0) return 'not-started'
  if (!hasGrades) return answered < total ? 'attempted' : 'answered'
  if (correct >= total) return 'solved'
  if (correct >= MASTERY_RULES.proficient * total) return 'proficient'
  return correct >= MASTERY_RULES.familiar * total ? 'familiar' : 'attempted'
}
