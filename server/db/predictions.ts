import { database } from './client'

interface PredictionKey {
  readonly learnerId: string
  readonly lessonId: string
  readonly predictionId: string
}

/** Commits to a choice. @returns the choice that stands, which is the first one ever made. */
export async function recordPrediction(key: PredictionKey, choice: string): Promise<string> {
  await database().prediction.createMany({ data: [{ ...key, choice }], skipDuplicates: true })
  const row = await database().prediction.findUniqueOrThrow({
    where: { learnerId_lessonId_predictionId: key },
    select: { choice: true },
  })
  return row.choice
}

/** Prediction id to choice. */
export async function listPredictions(
  learnerId: string,
  lessonId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await database().prediction.findMany({
    where: { learnerId, lessonId },
    select: { predictionId: true, choice: true },
    take: 100,
  })
  return new Map(rows.map((row) => [row.predictionId, row.choice]))
}
