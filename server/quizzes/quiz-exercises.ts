import { publicPart } from '@/assessment/public-part'
import type { Exercise } from '@/course/exercises/exercise'
import type { QuizItem } from '@/course/quiz'
import { keepVersion } from '../answering/snapshot'
import { readCourse, readExercise } from '../content/read'
import { findRevisionSnapshot, type RecordedVersion } from '../db/exercise-versions'
import type { QuizItemRecord } from '../db/quizzes'

export interface UnitQuiz {
  readonly id: string
  readonly lessons: readonly string[]
  readonly exercises: number
  readonly minutes?: number
}

/** Null for a unit that does not exist or ends without a quiz. */
export async function readUnitQuiz(unitId: string): Promise<UnitQuiz | null> {
  const unit = (await readCourse()).units.find(({ id }) => id === unitId)
  return unit?.quiz ? { id: unit.id, lessons: unit.lessons, ...unit.quiz } : null
}

export interface ItemExercise extends RecordedVersion {
  readonly exercise: Exercise
}

/** The exercise as it was issued, with the key as it stands now; as it stood then, once its question has changed. */
export async function exerciseOf(item: QuizItemRecord): Promise<ItemExercise> {
  const { exerciseVersionId, keyRevisionId } = item
  const current = await readExercise(item.lessonId, item.exerciseId)
  if (current) {
    const version = await keepVersion(current)
    if (version.exerciseVersionId === exerciseVersionId) return { exercise: current, ...version }
  }
  const kept = await findRevisionSnapshot(keyRevisionId)
  if (!kept) throw new Error('A quiz names a key of an exercise that was never kept.')
  return { exercise: kept, exerciseVersionId, keyRevisionId }
}

/** What the browser may know of an exercise of an open quiz. */
export async function toOpenItem(item: QuizItemRecord): Promise<QuizItem> {
  const { exercise } = await exerciseOf(item)
  return { lesson: item.lessonId, public: publicPart(exercise, item.seed), raw: item.raw }
}
