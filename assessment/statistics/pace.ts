/** What a class may know of how one learner is getting on. */
export interface LearnerPace {
  readonly exercises: readonly {
    readonly lessonId: string
    readonly exerciseId: string
    readonly isCorrect: boolean
    readonly answerCount: number
    /** Of the first answer, in [0, 1]. */
    readonly firstFraction: number
  }[]
  /** How many exercises the lessons have that the learner has begun. */
  readonly exercisesOffered: number
  /** When a best score last rose, in milliseconds; null before the first answer. */
  readonly progressAtMs: number | null
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The thresholds, which stand in words beside every result. */
export const PACE_RULES = {
  stuck: { answersMin: 3, daysMin: 2 },
  rushing: { exercisesMin: 5, progressMin: 0.8, masteryMax: 0.4 },
} as const

export type Stuck =
  | { readonly kind: 'stuck'; readonly on: { readonly lessonId: string; readonly exerciseId: string } }
  | { readonly kind: 'moving' }
  | { readonly kind: 'not-enough-data' }

/** Stuck: the same exercise answered several times and still wrong, and no progress anywhere for days. */
export function judgeStuck({ exercises, progressAtMs }: LearnerPace, nowMs: number): Stuck {
  const { answersMin, daysMin } = PACE_RULES.stuck
  const answers = exercises.reduce((sum, { answerCount }) => sum + answerCount, 0)
  if (progressAtMs === null || answers < answersMin) return { kind: 'not-enough-data' }
  if (nowMs - progressAtMs < daysMin * DAY_MS) return { kind: 'moving' }
  const [hardest] = exercises
    .filter(({ isCorrect, answerCount }) => !isCorrect && answerCount >= answersMin)
    .sort((a, b) => b.answerCount - a.answerCount || (nameOf(a) < nameOf(b) ? -1 : 1))
  if (!hardest) return { kind: 'moving' }
  return { kind: 'stuck', on: { lessonId: hardest.lessonId, exerciseId: hardest.exerciseId } }
}

/** Rushing: nearly everything of the lessons begun is answered, and hardly anything was right at first. */
export function judgeRushing({
  exercises,
  exercisesOffered,
}: LearnerPace): 'rushing' | 'steady' | 'not-enough-data' {
  const { exercisesMin, progressMin, masteryMax } = PACE_RULES.rushing
  if (exercises.length < exercisesMin) return 'not-enough-data'
  const firsts = exercises.reduce((sum, { firstFraction }) => sum + firstFraction, 0)
  const isFar = exercises.length >= progressMin * exercisesOffered
  return isFar && firsts <= masteryMax * exercises.length ? 'rushing' : 'steady'
}

function nameOf({ lessonId, exerciseId }: { lessonId: string; exerciseId: string }): string {
  return `${lessonId}/${exerciseId}`
}
