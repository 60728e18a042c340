import { startReviewing } from '@/assessment/review'
import { readAskedInLesson } from '../assignments/own-assignments'
import type { GuestViewer, RegisteredViewer } from '../auth/viewer'
import { readExercise } from '../content/read'
import { listPlanned, listUnplanned, type PlannedExercise } from '../db/reviews'
import { studyDay } from '../mastery/study-day'

export interface Plans {
  /** Everything that may be asked at some time, the earliest due first. */
  readonly planned: readonly PlannedExercise[]
  /** Of these, what is due by the end of the learner's day. */
  readonly due: readonly PlannedExercise[]
  /** Solved, planned here for the first time, and not kept yet. */
  readonly fresh: readonly PlannedExercise[]
}

/**
 * What a learner has solved, and when each is worth asking again. What an open assignment limits or holds feedback back
 * for is not asked meanwhile, nor what the course no longer has.
 */
export async function readPlans(
  { learnerId, timeZone }: GuestViewer | RegisteredViewer,
  nowMs: number,
): Promise<Plans> {
  const [kept, unplanned] = await Promise.all([listPlanned(learnerId), listUnplanned(learnerId)])
  const fresh = unplanned.map(({ solvedAt, ...name }) => ({
    ...name,
    card: startReviewing(solvedAt.getTime()),
  }))
  const all = [...kept, ...fresh].sort((a, b) => a.card.dueMs - b.card.dueMs)
  const planned = await keepAskable(learnerId, all)
  const zone = timeZone ?? 'UTC'
  const today = studyDay(nowMs, zone)
  return { planned, fresh, due: planned.filter(({ card }) => studyDay(card.dueMs, zone) <= today) }
}

async function keepAskable(
  learnerId: string,
  all: readonly PlannedExercise[],
): Promise<readonly PlannedExercise[]> {
  const lessons = [...new Set(all.map(({ lessonId }) => lessonId))]
  const asked = new Map(
    await Promise.all(
      lessons.map(async (lesson) => [lesson, await readAskedInLesson(learnerId, lesson)] as const),
    ),
  )
  const exist = await Promise.all(all.map(({ lessonId, exerciseId }) => readExercise(lessonId, exerciseId)))
  return all.filter(
    ({ lessonId, exerciseId }, place) =>
      exist[place] !== null && asked.get(lessonId)?.exercise(exerciseId) === undefined,
  )
}
