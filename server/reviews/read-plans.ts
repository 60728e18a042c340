import { startReviewing } from '@/assessment/review'
import { readHeldLessons } from '../assignments/own-assignments'
import type { GuestViewer, RegisteredViewer } from '../auth/viewer'
import { readExercise } from '../content/read'
import { listPlanned, listUnplanned, type PlannedExercise } from '../db/reviews'
import { studyDay } from '../mastery/study-day'
import { dueDay } from './due-day'

export interface Plans {
  /** Everything that may be asked at some time, the earliest due first. */
  readonly planned: readonly PlannedExercise[]
  /** Of these, what is due by the end of the learner's day. */
  readonly due: readonly PlannedExercise[]
  /** The first study day on which something is due that is not due today; null when nothing is. */
  readonly nextDueDay: string | null
  /** Of what is planned, what is so for the first time and not kept yet. */
  readonly fresh: readonly PlannedExercise[]
  /** Whether an open assignment keeps back something that would be planned. */
  readonly isHeldBack: boolean
}

/** Where a learner's clocks are not known, days are those of UTC. */
export const zoneOf = ({ timeZone }: GuestViewer | RegisteredViewer): string => timeZone ?? 'UTC'

/**
 * What a learner has solved, and when each is worth asking again. What an open assignment limits or holds feedback back
 * for is not planned meanwhile, because a new plan would tell that the exercise is solved; nor what the course no longer has.
 */
export async function readPlans(viewer: GuestViewer | RegisteredViewer, nowMs: number): Promise<Plans> {
  const { learnerId } = viewer
  const [kept, unplanned, { held, waiting }] = await Promise.all([
    listPlanned(learnerId),
    listUnplanned(learnerId),
    readHeldLessons(learnerId),
  ])
  const fresh = unplanned.map(({ solvedAt, ...name }) => ({
    ...name,
    card: startReviewing(solvedAt.getTime()),
  }))
  const all = await keepExisting([...kept, ...fresh].sort((a, b) => a.card.dueMs - b.card.dueMs))
  const planned = all.filter(({ lessonId }) => !held.has(lessonId))
  const today = studyDay(nowMs, zoneOf(viewer))
  const days = planned.map(({ card }) => dueDay(card, zoneOf(viewer)))
  const later = days.filter((day) => day > today)
  return {
    planned,
    due: planned.filter((_, place) => (days[place] ?? today) <= today),
    nextDueDay: later.sort()[0] ?? null,
    fresh: fresh.filter((one) => planned.includes(one)),
    // What is solved and waits for its feedback must not show here: only what was told before counts.
    isHeldBack: all.some(
      (one) => held.has(one.lessonId) && (!waiting.has(one.lessonId) || kept.includes(one)),
    ),
  }
}

async function keepExisting(all: readonly PlannedExercise[]): Promise<readonly PlannedExercise[]> {
  const exist = await Promise.all(all.map(({ lessonId, exerciseId }) => readExercise(lessonId, exerciseId)))
  return all.filter((_, place) => exist[place] !== null)
}
