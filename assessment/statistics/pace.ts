/** What a class may know of how one learner is getting on. */
export interface LearnerPace {
  /** How many exercises were answered, and how many answers were given to them. */
  readonly exercisesAnswered: number
  readonly answers: number
  /** The sum over the exercises answered of what the first answer was worth, each in [0, 1]. */
  readonly firstFractionSum: number
  /** How many exercises the lessons have that the learner has begun. */
  readonly exercisesOffered: number
  /** When a best score last rose, in milliseconds; null before the first answer. */
  readonly progressAtMs: number | null
  /** Of the exercises not solved yet the one answered most often. */
  readonly hardest: ExerciseTried | null
}

export interface ExerciseTried {
  readonly lessonId: string
  readonly exerciseId: string
  readonly answers: number
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The thresholds, which stand in words beside every result. */
export const PACE_RULES = {
  stuck: { answersMin: 3, daysMin: 2 },
  rushing: { exercisesMin: 5, progressMin: 0.8, masteryMax: 0.4 },
} as const

export type Stuck =
  | { readonly kind: 'stuck'; readonly on: ExerciseTried }
  | { readonly kind: 'moving' }
  | { readonly kind: 'not-enough-data' }

/** Stuck: the same exercise answered several times and still wrong, and no progress anywhere for days. */
export function judgeStuck({ answers, hardest, progressAtMs }: LearnerPace, nowMs: number): Stuck {
  const { answersMin, daysMin } = PACE_RULES.stuck
  if (progressAtMs === null || answers < answersMin) return { kind: 'not-enough-data' }
  if (nowMs - progressAtMs < daysMin * DAY_MS) return { kind: 'moving' }
  return hardest && hardest.answers >= answersMin ? { kind: 'stuck', on: hardest } : { kind: 'moving' }
}

/** Rushing: nearly everything of the lessons begun is answered, and hardly anything was right at first. */
export function judgeRushing({
  exercisesAnswered,
  exercisesOffered,
  firstFractionSum,
}: LearnerPace): 'rushing' | 'steady' | 'not-enough-data' {
  const { exercisesMin, progressMin, masteryMax } = PACE_RULES.rushing
  if (exercisesAnswered < exercisesMin) return 'not-enough-data'
  const isFar = exercisesAnswered >= progressMin * exercisesOffered
  return isFar && firstFractionSum <= masteryMax * exercisesAnswered ? 'rushing' : 'steady'
}
