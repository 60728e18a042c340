import { createHash } from 'node:crypto'
import { publicPart } from '@/assessment/public-part'
import { SEED_OF_PRERENDERED_PAGE } from '@/assessment/variant'
import type { Exercise } from '@/course/exercises/exercise'
import { exerciseHash } from '../content/exercise-version'
import { recordExerciseVersion, type ExerciseSnapshot, type RecordedVersion } from '../db/exercise-versions'

const HASH_LENGTH = 22

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, HASH_LENGTH)
}

const snapshots = new WeakMap<Exercise, ExerciseSnapshot>()

/**
 * Names what an answer answers. A mended key or hint keeps the content's name, so that open pages go on working; a
 * changed question does not.
 */
export function snapshotOf(exercise: Exercise): ExerciseSnapshot {
  const known = snapshots.get(exercise)
  if (known) return known
  const visible = [publicPart(exercise, SEED_OF_PRERENDERED_PAGE), exercise.variants ?? null]
  const snapshot = { exercise, contentHash: hashOf(visible), keyHash: exerciseHash(exercise) }
  snapshots.set(exercise, snapshot)
  return snapshot
}

const recorded = new Map<string, Promise<RecordedVersion>>()

/** Keeps the exercise's version in the database, asking only once per process. */
export async function keepVersion(exercise: Exercise): Promise<RecordedVersion> {
  const snapshot = snapshotOf(exercise)
  const name = [exercise.lesson, exercise.id, snapshot.contentHash, snapshot.keyHash].join('/')
  const recording = recorded.get(name) ?? recordExerciseVersion(snapshot)
  recorded.set(name, recording)
  // A failure is not remembered: the next answer tries again.
  recording.catch(() => recorded.delete(name))
  return recording
}
