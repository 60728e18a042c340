import { isWithin, quantityOf } from '@/assessment/quantity'
import type { NumericExercise, Quantity } from '@/course/exercises/numeric'
import type { ExerciseFile } from '@/course/exercises/registry'
import type { TextValue } from '@/course/text'
import { formulaArguments } from '@/simulation/theory/formulas'
import type { YamlFile, YamlPath } from '../yaml-file'
import { report } from './context'
import type { CheckContext } from './context'

type NumericFile = Omit<NumericExercise, 'lesson' | 'id' | 'misconceptions'>
type Values = Readonly<Record<string, TextValue>>

const VARIANTS_TRIED_MAX = 2_000

/** Computes every answer of a numeric exercise for every combination of its variants' values. */
export function checkQuantities(context: CheckContext, file: YamlFile<ExerciseFile>): void {
  const exercise = file.value
  if (exercise.kind !== 'numeric') return
  const quantities = [
    { path: ['answer'] as YamlPath, quantity: exercise.answer },
    ...exercise.mistakes.map(({ answer }, place) => ({
      path: ['mistakes', place, 'answer'],
      quantity: answer,
    })),
  ]
  const faults = quantities.filter(
    ({ path, quantity }) => !isFormulaRight(context, file, path, quantity, exercise),
  )
  if (faults.length > 0) return
  const combinations = combine(exercise.variants ?? {})
  if (combinations.length > VARIANTS_TRIED_MAX) {
    const remedy = `Keep them to ${VARIANTS_TRIED_MAX}, so that each can be checked.`
    report(context, file, ['variants'], 'The variants have too many combinations.', remedy)
  }
  const tried = new Set<string>()
  for (const values of combinations.slice(0, VARIANTS_TRIED_MAX)) {
    for (const { message, path, remedy } of faultsOf(exercise, quantities, values)) {
      const key = path.join('.')
      if (!tried.has(key)) report(context, file, path, message, remedy)
      tried.add(key)
    }
  }
}

function isFormulaRight(
  context: CheckContext,
  file: YamlFile<ExerciseFile>,
  path: YamlPath,
  quantity: Quantity,
  exercise: NumericFile,
): boolean {
  if ('value' in quantity) return true
  const names = formulaArguments(quantity.formula)
  if (names === null) {
    const message = `There is no formula "${quantity.formula}".`
    report(context, file, [...path, 'formula'], message, 'Name one of simulation/theory/formulas.ts.')
    return false
  }
  const given = Object.keys(quantity.arguments)
  if (given.length !== names.length || given.some((name) => !names.includes(name))) {
    const message = `The formula ${quantity.formula} takes ${names.join(', ')}.`
    report(context, file, [...path, 'arguments'], message, 'Give it exactly these.')
    return false
  }
  const unknown = Object.entries(quantity.arguments).filter(([, argument]) => !isNumeric(argument, exercise))
  for (const [name, argument] of unknown) {
    const message = `"${argument}" is not a variant whose values are numbers.`
    report(
      context,
      file,
      [...path, 'arguments', name],
      message,
      'Write a number or the name of such a variant.',
    )
  }
  return unknown.length === 0
}

function isNumeric(argument: number | string, { variants = {} }: NumericFile): boolean {
  if (typeof argument === 'number') return true
  const values = Object.hasOwn(variants, argument) ? (variants[argument]?.oneOf ?? []) : []
  return values.length > 0 && values.every((value) => typeof value === 'number')
}

function faultsOf(
  exercise: NumericFile,
  quantities: readonly { path: YamlPath; quantity: Quantity }[],
  values: Values,
): readonly { path: YamlPath; message: string; remedy: string }[] {
  const variant = Object.entries(values)
    .map(([name, value]) => `${name} = ${typeof value === 'object' ? value.en : value}`)
    .join(', ')
  try {
    const [answer, ...mistakes] = quantities.map(({ quantity }) => quantityOf(quantity, values))
    if (answer === undefined || !Number.isFinite(answer)) {
      return [
        {
          path: ['answer'],
          message: `The answer for ${variant} is no number.`,
          remedy: 'Change the variants.',
        },
      ]
    }
    return mistakes.flatMap((mistake, place) => {
      if (!isWithin(mistake, answer, exercise.tolerance)) return []
      const message = `With ${variant} this mistake gives ${mistake}, which counts as right.`
      return [{ path: ['mistakes', place], message, remedy: 'Change the variants or narrow the tolerance.' }]
    })
  } catch (error) {
    const message = `With ${variant}: ${error instanceof Error ? error.message : String(error)}.`
    return [{ path: ['answer'], message, remedy: 'Keep the variants within what the formula takes.' }]
  }
}

function combine(variants: Readonly<Record<string, { oneOf: readonly TextValue[] }>>): readonly Values[] {
  return Object.entries(variants).reduce<readonly Values[]>(
    (all, [name, { oneOf }]) =>
      all
        .slice(0, VARIANTS_TRIED_MAX + 1)
        .flatMap((values) => oneOf.map((value) => ({ ...values, [name]: value }))),
    [{}],
  )
}
