import type { NumberParameter, SimulationDescription } from '@/simulation/kernel/description'
import type { Measure, SweepSettings } from '@/simulation/kernel/sweep-plan'

const POINTS_USUAL = 9
const SEEDS_USUAL = 20

/** Where a sweep begins when nobody said: the whole range, unless it spans orders of magnitude. */
export function rangeOf(parameter: NumberParameter) {
  const { name, minimum, maximum, step } = parameter
  const to = Math.min(maximum, Math.max(minimum + step, parameter.default * 4))
  const from = minimum
  return { parameter: name, from, to, points: Math.min(POINTS_USUAL, Math.round((to - from) / step) + 1) }
}

/** The settings that a simulation's sweep opens with: what theory speaks of, where it does. */
export function usualSettings(description: SimulationDescription): SweepSettings | null {
  const known = description.theory?.[0]
  const numbers = description.parameters.filter((parameter) => parameter.kind === 'number')
  const parameter = numbers.find(({ name }) => name === known?.parameter) ?? numbers[0]
  if (!parameter) return null
  const metric = known?.metric ?? description.metrics[0]?.id
  const property = description.properties[0]?.id
  const measure: Measure | null =
    metric !== undefined
      ? { kind: 'metric', id: metric }
      : property === undefined
        ? null
        : { kind: 'property', id: property }
  const range = known ? { from: known.from, to: known.to, points: POINTS_USUAL } : {}
  return measure && { ...rangeOf(parameter), ...range, measure, seeds: SEEDS_USUAL }
}
