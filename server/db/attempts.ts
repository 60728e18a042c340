import { database } from './client'
import type { Prisma } from './generated/client'

export type Seeds = Readonly<Record<string, number>>

export function practiceKey(learnerId: string, lessonId: string): string {
  return `practice:${learnerId}:${lessonId}`
}

/** The seeds of the open sitting. An exercise without an entry shows variant 0. */
export async function findPracticeSeeds(learnerId: string, lessonId: string): Promise<Seeds> {
  const row = await database().attempt.findUnique({
    where: { openKey: practiceKey(learnerId, lessonId) },
    select: { seeds: true },
  })
  return (row?.seeds ?? {}) as Seeds
}

/** Opens the sitting when there is none. Two requests at once open one. */
export async function openPractice(
  transaction: Prisma.TransactionClient,
  learnerId: string,
  lessonId: string,
): Promise<string> {
  const openKey = practiceKey(learnerId, lessonId)
  await transaction.attempt.createMany({
    data: [{ learnerId, lessonId, context: 'practice', openKey }],
    skipDuplicates: true,
  })
  const { id } = await transaction.attempt.findUniqueOrThrow({ where: { openKey }, select: { id: true } })
  return id
}

export async function recordSeed(
  learnerId: string,
  lessonId: string,
  exerciseId: string,
  seed: number,
): Promise<void> {
  await database().$transaction(async (transaction) => {
    const attemptId = await openPractice(transaction, learnerId, lessonId)
    await transaction.$executeRaw`
      UPDATE "Attempt" SET seeds = jsonb_set(seeds, ARRAY[${exerciseId}]::text[], to_jsonb(${seed}::int))
      WHERE id = ${attemptId}`
  })
}
