import type { Exercise, ExerciseKey } from '@/course/exercises/exercise'

/**
 * What must not reach the browser before the learner has earned it. An old answer can be graded again
 * with a mended key, so the key is a value of its own.
 */
export function keyPart(exercise: Exercise): ExerciseKey {
  const { hints, explanation } = exercise
  const common = { hints, explanation }
  switch (exercise.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return { ...common, kind: exercise.kind, options: exercise.options.map(withoutText) }
    case 'numeric':
      return { ...common, kind: 'numeric', answer: exercise.answer, mistakes: exercise.mistakes }
    case 'ordering':
      return { ...common, kind: 'ordering', answer: exercise.answer, wrongPairs: exercise.wrongPairs }
    case 'matching':
      return { ...common, kind: 'matching', answer: exercise.answer, mistakes: exercise.mistakes }
    case 'fill-in':
      return { ...common, kind: 'fill-in', accept: exercise.accept, mistakes: exercise.mistakes }
    case 'predict':
      return {
        ...common,
        kind: 'predict',
        ...(exercise.options && { options: exercise.options.map(withoutText) }),
        ...(exercise.numeric && {
          numeric: {
            metric: exercise.numeric.metric,
            scale: exercise.numeric.scale,
            mistakes: exercise.numeric.mistakes,
          },
        }),
      }
    case 'reach-goal':
      return {
        ...common,
        kind: 'reach-goal',
        seedsHidden: exercise.seeds.hidden,
        mistakes: exercise.mistakes,
        solution: exercise.solution,
      }
    case 'break-it':
      return {
        ...common,
        kind: 'break-it',
        mistakes: exercise.mistakes,
        solution: exercise.solution,
        par: exercise.par,
      }
  }
}

function withoutText<Option extends { text: unknown }>({
  text: _shown,
  ...key
}: Option): Omit<Option, 'text'> {
  return key
}
