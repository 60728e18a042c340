import type { Quantity } from '@/course/exercises/numeric'
import type { Tolerance } from '@/course/exercises/common'
import type { TextValues } from '@/course/text'
import { FORMULAS } from '@/simulation/theory/formulas'

/** Slack for sums of decimals such as 0.1 + 0.2, which binary numbers miss by a hair. */
const ROUNDING_SLACK = 1e-9

/**
 * Computes a quantity of an exercise for a variant.
 * @throws {Error} when the formula or a variant's name is unknown, which the content check finds first.
 */
export function quantityOf(quantity: Quantity, values: TextValues): number {
  if ('value' in quantity) return quantity.value
  const formula = Object.hasOwn(FORMULAS, quantity.formula) ? FORMULAS[quantity.formula] : undefined
  if (formula === undefined) throw new Error(`Unknown formula ${quantity.formula}.`)
  const named = Object.entries(quantity.arguments).map(([name, argument]): [string, number] => [
    name,
    argumentOf(argument, values),
  ])
  return formula(Object.fromEntries(named)) * (quantity.scale ?? 1)
}

/** Whether an answer counts as the expected number. NaN and infinities never do. */
export function isWithin(answer: number, expected: number, tolerance: Tolerance, factor = 1): boolean {
  const allowed = 'relative' in tolerance ? tolerance.relative * Math.abs(expected) : tolerance.absolute
  return Math.abs(answer - expected) <= allowed * factor + ROUNDING_SLACK * Math.max(1, Math.abs(expected))
}

function argumentOf(argument: number | string, values: TextValues): number {
  if (typeof argument === 'number') return argument
  const value = Object.hasOwn(values, argument) ? values[argument] : undefined
  if (typeof value !== 'number') throw new Error(`The variant ${argument} is not a number.`)
  return value
}
