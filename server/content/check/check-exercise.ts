import type { FeedbackSource } from '@/course/exercises/common'
import type { ExerciseFile } from '@/course/exercises/registry'
import { placeholdersOf, renderLocalised } from '@/course/text'
import type { YamlFile, YamlPath } from '../yaml-file'
import { localisedTexts } from './check-wording'
import { report, reportRepeated } from './context'
import type { CheckContext } from './context'
import type { CourseFacts, LessonFacts } from './lesson-facts'

/** Checks what can be checked of an exercise without running anything. */
export function checkExercise(
  context: CheckContext,
  file: YamlFile<ExerciseFile>,
  facts: LessonFacts,
  course: CourseFacts,
): void {
  const exercise = file.value
  exercise.objectives.forEach((objective, place) => {
    if (facts.lesson.value.objectives.some(({ id }) => id === objective)) return
    report(
      context,
      file,
      ['objectives', place],
      `The lesson has no objective "${objective}".`,
      'Name one of lesson.yaml.',
    )
  })
  checkTexts(context, file)
  checkOptions(context, file)
  checkItems(context, file)
  for (const { path, source } of feedbackSources(exercise)) {
    if (source.misconception !== undefined && !course.misconceptions.has(source.misconception)) {
      const message = `There is no misconception "${source.misconception}".`
      report(context, file, [...path, 'misconception'], message, 'Add it to content/misconceptions.yaml.')
    }
    if (source.show !== undefined && !facts.scenarios.value.some(({ id }) => id === source.show)) {
      const message = `There is no scenario "${source.show}".`
      report(context, file, [...path, 'show'], message, 'Add it to scenarios.yaml.')
    }
  }
}

/** Everything of an exercise that answers a learner, with the way to it. */
export function feedbackSources(
  value: unknown,
  path: YamlPath = [],
): readonly { readonly path: YamlPath; readonly source: FeedbackSource }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'feedback' in value ? [{ path, source: value as FeedbackSource }] : []
  const isList = Array.isArray(value)
  const below = Object.entries(value).flatMap(([name, child]: [string, unknown]) =>
    feedbackSources(child, [...path, isList ? Number(name) : name]),
  )
  return [...own, ...below]
}

/** Fills every text with each variant's first value: an unknown name or particle shows here and not to a learner. */
function checkTexts(context: CheckContext, file: YamlFile<ExerciseFile>): void {
  const { variants = {}, ...exercise } = file.value
  const values = Object.fromEntries(
    Object.entries(variants).map(([name, { oneOf }]) => [name, oneOf[0] ?? '']),
  )
  const used = new Set<string>()
  for (const { path, text } of localisedTexts(exercise)) {
    const mayStateAnswer = exercise.kind === 'numeric' && path[0] === 'explanation'
    for (const name of [...placeholdersOf(text.en), ...placeholdersOf(text.ko)]) used.add(name)
    try {
      renderLocalised(text, mayStateAnswer ? { ...values, answer: 1 } : values)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      report(context, file, path, message, 'Name a variant of this exercise; write particles as {은/는}.')
    }
  }
  const inFormulas = JSON.stringify([exercise])
  for (const name of Object.keys(variants)) {
    if (used.has(name) || inFormulas.includes(`"${name}"`)) continue
    report(
      context,
      file,
      ['variants', name],
      `Nothing uses the variant "${name}".`,
      'Write it in a text, or remove it.',
    )
  }
}

function checkOptions(context: CheckContext, file: YamlFile<ExerciseFile>): void {
  const exercise = file.value
  if (exercise.kind !== 'single-choice' && exercise.kind !== 'multiple-choice') return
  reportRepeated(
    context,
    file,
    ['options'],
    exercise.options.map(({ id }) => id),
  )
  exercise.options.forEach((option, place) => {
    if (!option.correct) checkWrongOption(context, file, option, place)
  })
}

/** Whoever chooses wrongly is told which misconception leads there, and sees a run that refutes it. */
export function checkWrongOption(
  context: CheckContext,
  file: YamlFile<unknown>,
  option: FeedbackSource & { readonly id: string },
  place: number,
): void {
  const at = ['options', place]
  if (option.misconception === undefined) {
    const remedy = 'Name the one of content/misconceptions.yaml that leads to it.'
    report(context, file, at, `The wrong option "${option.id}" names no misconception.`, remedy)
  }
  if (option.show === undefined) {
    const remedy = 'Name below "show" a scenario of the lesson that refutes it.'
    report(context, file, at, `The wrong option "${option.id}" shows no scenario.`, remedy)
  }
}

function checkItems(context: CheckContext, file: YamlFile<ExerciseFile>): void {
  const exercise = file.value
  if (exercise.kind === 'ordering') {
    const ids = exercise.items.map(({ id }) => id)
    reportRepeated(context, file, ['items'], ids)
    exercise.wrongPairs.forEach(({ first, second }, place) => {
      for (const id of [first, second].filter((one) => !ids.includes(one))) {
        report(
          context,
          file,
          ['wrongPairs', place],
          `There is no item "${id}".`,
          `The items are: ${ids.join(', ')}.`,
        )
      }
    })
  }
  if (exercise.kind !== 'matching') return
  const left = exercise.left.map(({ id }) => id)
  const right = exercise.right.map(({ id }) => id)
  reportRepeated(context, file, ['left'], left)
  reportRepeated(context, file, ['right'], right)
  if (left.every((id, place) => exercise.answer[id] === right[place])) {
    const message = 'The right items stand in the order of the answer.'
    report(context, file, ['right'], message, 'Mix them: the prerendered page shows them in this order.')
  }
  exercise.mistakes.forEach((mistake, place) => {
    if (
      left.includes(mistake.left) &&
      right.includes(mistake.right) &&
      exercise.answer[mistake.left] !== mistake.right
    )
      return
    const message = `"${mistake.left} – ${mistake.right}" is not a wrong pair of this exercise.`
    report(
      context,
      file,
      ['mistakes', place],
      message,
      'Name a left and a right item that do not belong together.',
    )
  })
}
