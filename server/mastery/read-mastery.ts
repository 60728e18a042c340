import { judgeMastery, type Evidence } from '@/assessment/mastery'
import type { Mastery } from '@/course/mastery'
import type { Untold } from '../assignments/own-assignments'
import type { GuestViewer, RegisteredViewer } from '../auth/viewer'
import { readCourse, readExercises } from '../content/read'
import { listEvidence, type EvidenceRecord } from '../db/evidence'
import { studyDay } from './study-day'

/** Lesson id to objective id to how well the learner has it; objectives not started are left out. */
export type CourseMastery = ReadonlyMap<string, Readonly<Record<string, Mastery>>>

/**
 * How well a learner has each objective, computed from the answers whenever it is asked for: a mended key or a changed
 * rule holds at once. What waits with an assignment's feedback does not count yet, for a state would tell it.
 */
export async function readMastery(
  { learnerId, timeZone }: GuestViewer | RegisteredViewer,
  untold: Untold,
): Promise<CourseMastery> {
  const told = (await listEvidence(learnerId)).filter(
    ({ lessonId, exerciseId }) => !untold.has(lessonId, exerciseId),
  )
  const dayOf = (atMs: number) => studyDay(atMs, timeZone ?? 'UTC')
  const begun = new Set(told.map(({ lessonId }) => lessonId))
  const { units } = await readCourse()
  const mastery = new Map<string, Readonly<Record<string, Mastery>>>()
  for (const lesson of units.flatMap((unit) => unit.lessons).filter((id) => begun.has(id))) {
    const answers = told.filter(({ lessonId }) => lessonId === lesson).map(toEvidence)
    const states = [...(await exercisesByObjective(lesson))].map(
      ([objective, exercises]) => [objective, judgeMastery(exercises, answers, dayOf)] as const,
    )
    mastery.set(lesson, Object.fromEntries(states.filter(([, state]) => state !== 'not-started')))
  }
  return mastery
}

async function exercisesByObjective(lesson: string): Promise<ReadonlyMap<string, string[]>> {
  const byObjective = new Map<string, string[]>()
  for (const { id, objectives } of (await readExercises(lesson)) ?? []) {
    for (const objective of objectives)
      byObjective.set(objective, [...(byObjective.get(objective) ?? []), id])
  }
  return byObjective
}

function toEvidence({
  attemptId,
  context,
  exerciseId,
  createdAt,
  isAnswered,
  isCorrect,
}: EvidenceRecord): Evidence {
  return {
    exercise: exerciseId,
    isAnswered,
    isCorrect,
    atMs: createdAt.getTime(),
    isMixed: context !== 'practice',
    // A review is one exercise: every one is judged by itself.
    sitting: context === 'review' ? `${attemptId}/${createdAt.getTime()}` : attemptId,
  }
}
