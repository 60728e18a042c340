import type { Exercise } from '@/course/exercises/exercise'
import { database } from './client'
import { toJson } from './json'

export interface ExerciseSnapshot {
  readonly exercise: Exercise
  /** Of what a learner can see. */
  readonly contentHash: string
  /** Of the whole exercise, key included. */
  readonly keyHash: string
}

export interface RecordedVersion {
  readonly exerciseVersionId: string
  readonly keyRevisionId: string
}

/** Keeps the exercise as it stands, once. Safe when two processes see a new version at the same time. */
export async function recordExerciseVersion(snapshot: ExerciseSnapshot): Promise<RecordedVersion> {
  const { exercise, contentHash, keyHash } = snapshot
  const names = { lessonId: exercise.lesson, exerciseId: exercise.id, contentHash }
  await database().exerciseVersion.createMany({
    data: [{ ...names, kind: exercise.kind, version: exercise.version, snapshot: toJson(exercise) }],
    skipDuplicates: true,
  })
  const { id: exerciseVersionId } = await database().exerciseVersion.findUniqueOrThrow({
    where: { lessonId_exerciseId_contentHash: names },
    select: { id: true },
  })
  await database().keyRevision.createMany({
    data: [{ exerciseVersionId, keyHash, snapshot: toJson(exercise) }],
    skipDuplicates: true,
  })
  const { id: keyRevisionId } = await database().keyRevision.findUniqueOrThrow({
    where: { exerciseVersionId_keyHash: { exerciseVersionId, keyHash } },
    select: { id: true },
  })
  return { exerciseVersionId, keyRevisionId }
}

/** The exercise as it stood with this key: a version's own snapshot has the first one, which may have been mended. */
export async function findRevisionSnapshot(keyRevisionId: string): Promise<Exercise | null> {
  const row = await database().keyRevision.findUnique({
    where: { id: keyRevisionId },
    select: { snapshot: true },
  })
  return row && (row.snapshot as unknown as Exercise)
}

/** Exercises as they stood when they were answered, by version id. */
export async function listExerciseSnapshots(ids: readonly string[]): Promise<ReadonlyMap<string, Exercise>> {
  const rows = await database().exerciseVersion.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, snapshot: true },
  })
  return new Map(rows.map((row) => [row.id, row.snapshot as unknown as Exercise]))
}
