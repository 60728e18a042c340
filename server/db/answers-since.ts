import { database } from './client'

/** Part of the course from an instant on; null from the beginning of time. */
export interface LessonSince {
  readonly lessonId: string
  readonly since: Date | null
}

/** The same as columns, for SQL: an array of texts and one of instants. */
export function columnsOf(parts: readonly LessonSince[]) {
  return {
    lessonIds: parts.map(({ lessonId }) => lessonId),
    sinces: parts.map(({ since }) => (since ?? new Date(0)).toISOString()),
  }
}

/** How many answers a learner gave in practice to each exercise of a lesson from an instant on. */
export async function countAnswersSince(
  learnerId: string,
  { lessonId, since }: LessonSince,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database().answer.groupBy({
    by: ['exerciseId'],
    where: {
      learnerId,
      lessonId,
      attempt: { context: 'practice' },
      ...(since && { createdAt: { gte: since } }),
    },
    _count: { _all: true },
  })
  return new Map(rows.map(({ exerciseId, _count }) => [exerciseId, _count._all]))
}

/** The exercises that a learner answered in any of these parts, as `lesson/exercise`. */
export async function listAnsweredSince(
  learnerId: string,
  parts: readonly LessonSince[],
): Promise<ReadonlySet<string>> {
  if (parts.length === 0) return new Set()
  const { lessonIds, sinces } = columnsOf(parts)
  const rows = await database().$queryRaw<{ name: string }[]>`
    SELECT DISTINCT a."lessonId" || '/' || a."exerciseId" AS name
    FROM unnest(${lessonIds}::text[], ${sinces}::timestamp[]) w(lesson, since)
    JOIN "Answer" a ON a."lessonId" = w.lesson AND a."createdAt" >= w.since
    WHERE a."learnerId" = ${learnerId}`
  return new Set(rows.map(({ name }) => name))
}
