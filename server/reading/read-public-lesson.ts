import 'server-only'
import { publicPrediction } from '@/assessment/prediction'
import { publicPart } from '@/assessment/public-part'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { Locale } from '@/course/locale'
import type { LessonFile, PredictionPublic } from '@/course/schemas/lesson'
import type { Scenario } from '@/course/schemas/scenario'
import { readExercises, readLesson, readScenarios } from '../content/read'
import type { OutlineEntry } from './lesson-outline'
import { readOutline } from './read-outline'

/** What of a lesson anybody may read: its keys stay here. Exercises are the prerendered page's variant, seed 0. */
export interface PublicLesson extends Omit<LessonFile, 'predictions' | 'exercises'> {
  readonly predictions: readonly PredictionPublic[]
  readonly exercises: readonly ExercisePublic[]
  readonly scenarios: readonly Scenario[]
  readonly outline: readonly OutlineEntry[]
}

const PRERENDERED_SEED = 0

/** @returns null when the course has no such lesson. */
export async function readPublicLesson(id: string, locale: Locale): Promise<PublicLesson | null> {
  const [lesson, scenarios, exercises, outline] = await Promise.all([
    readLesson(id),
    readScenarios(id),
    readExercises(id),
    readOutline(id, locale),
  ])
  if (!lesson || !scenarios || !exercises || !outline) return null
  return {
    ...lesson,
    predictions: lesson.predictions.map(publicPrediction),
    exercises: exercises.map((exercise) => publicPart(exercise, PRERENDERED_SEED)),
    scenarios,
    outline,
  }
}
