import { database } from './client'

interface HintKey {
  readonly learnerId: string
  readonly lessonId: string
  readonly exerciseId: string
}

/**
 * Takes the next hint. Requests at the same instant may get the same one; none skips one.
 * @returns its place from 0, or null when all of them were taken before.
 */
export async function recordNextHint(key: HintKey, hintsTotal: number): Promise<number | null> {
  const index = await database().hintUse.count({ where: key })
  if (index >= hintsTotal) return null
  await database().hintUse.createMany({ data: [{ ...key, index }], skipDuplicates: true })
  return index
}

/** Exercise id to how many hints were taken. */
export async function countHints(learnerId: string, lessonId: string): Promise<ReadonlyMap<string, number>> {
  const groups = await database().hintUse.groupBy({
    by: ['exerciseId'],
    where: { learnerId, lessonId },
    _count: { index: true },
  })
  return new Map(groups.map((group) => [group.exerciseId, group._count.index]))
}
