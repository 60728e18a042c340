import type { BreakItExercise, BreakItPublic } from '@/course/exercises/break-it'
import type { ExercisePublicCommon, Item } from '@/course/exercises/common'
import type { Exercise, ExercisePublic } from '@/course/exercises/exercise'
import { FILL_IN_LENGTH_MAX } from '@/course/exercises/fill-in'
import type { MatchingExercise, MatchingPublic } from '@/course/exercises/matching'
import type { OrderingExercise, OrderingPublic } from '@/course/exercises/ordering'
import type { PredictExercise, PredictPublic } from '@/course/exercises/predict'
import type { ReachGoalExercise, ReachGoalPublic } from '@/course/exercises/reach-goal'
import type { Localised } from '@/course/locale'
import { renderLocalised } from '@/course/text'
import type { TextValues } from '@/course/text'
import { isInOrder } from './order'
import { shuffle, variantValues } from './variant'

/**
 * What the browser may know before the answer: listed field by field, so that a new field of a file stays
 * on the server until somebody lists it here.
 */
export function publicPart(exercise: Exercise, seed: number): ExercisePublic {
  const values = variantValues(exercise, seed)
  const common = publicCommon(exercise, values)
  switch (exercise.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return {
        ...common,
        kind: exercise.kind,
        options: publicItems(shuffle(exercise, seed, 'options', exercise.options), values),
      }
    case 'numeric':
      return { ...common, kind: 'numeric', unit: publicUnit(exercise.unit), tolerance: exercise.tolerance }
    case 'ordering':
      return publicOrdering(exercise, seed, common, values)
    case 'matching':
      return publicMatching(exercise, seed, common, values)
    case 'fill-in':
      return { ...common, kind: 'fill-in', lengthMax: FILL_IN_LENGTH_MAX }
    case 'predict':
      return publicPredict(exercise, seed, common, values)
    case 'reach-goal':
      return publicReachGoal(exercise, common)
    case 'break-it':
      return publicBreakIt(exercise, common)
  }
}

function publicCommon(exercise: Exercise, values: TextValues): ExercisePublicCommon {
  return {
    lesson: exercise.lesson,
    id: exercise.id,
    version: exercise.version,
    title: renderLocalised(exercise.title, values),
    objectives: exercise.objectives,
    difficulty: exercise.difficulty,
    prompt: renderLocalised(exercise.prompt, values),
    hasVariants: exercise.variants !== undefined,
  }
}

function publicItems(items: readonly Item[], values: TextValues): readonly Item[] {
  return items.map(({ id, text }) => ({ id, text: renderLocalised(text, values) }))
}

function publicUnit(unit: string | Localised): Localised | null {
  if (unit === 'none') return null
  return typeof unit === 'string' ? { en: unit, ko: unit } : unit
}

function publicOrdering(
  exercise: OrderingExercise,
  seed: number,
  common: ExercisePublicCommon,
  values: TextValues,
): OrderingPublic {
  const shuffled = shuffle(exercise, seed, 'items', exercise.items)
  // Starting from the answer would make doing nothing right: then the first item goes last.
  const isAnswer = isInOrder(
    shuffled.map((item) => item.id),
    exercise.answer,
  )
  const [first, ...rest] = shuffled
  const items = isAnswer && first !== undefined ? [...rest, first] : shuffled
  return { ...common, kind: 'ordering', items: publicItems(items, values) }
}

function publicMatching(
  exercise: MatchingExercise,
  seed: number,
  common: ExercisePublicCommon,
  values: TextValues,
): MatchingPublic {
  const right = shuffle(exercise, seed, 'right', exercise.right)
  return {
    ...common,
    kind: 'matching',
    left: publicItems(exercise.left, values),
    right: publicItems(right, values),
  }
}

function publicPredict(
  exercise: PredictExercise,
  seed: number,
  common: ExercisePublicCommon,
  values: TextValues,
): PredictPublic {
  const { options, numeric } = exercise
  return {
    ...common,
    kind: 'predict',
    scenario: exercise.scenario,
    run: exercise.run,
    ...(options && { options: publicItems(shuffle(exercise, seed, 'options', options), values) }),
    ...(numeric && { numeric: { unit: publicUnit(numeric.unit), tolerance: numeric.tolerance } }),
  }
}

function publicReachGoal(exercise: ReachGoalExercise, common: ExercisePublicCommon): ReachGoalPublic {
  const { editable, goals, limits, run, seeds, simulation } = exercise
  return {
    ...common,
    kind: 'reach-goal',
    simulation,
    run: { ...run, seed: seeds.shown[0] ?? run.seed },
    editable,
    goals,
    seedsShown: seeds.shown,
    seedsHiddenCount: seeds.hidden.length,
    limits,
  }
}

function publicBreakIt(exercise: BreakItExercise, common: ExercisePublicCommon): BreakItPublic {
  const { allowed, mode, property, run, simulation } = exercise
  return { ...common, kind: 'break-it', simulation, run, property, mode, allowed }
}
