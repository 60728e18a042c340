import { pow } from '../../kernel/elementary'
import type { NodeId, Parameters } from '../../kernel/run'
import { relativeCapacity } from '../../theory/scalability'

const US_PER_SECOND = 1_000_000

export interface FleetSettings {
  readonly layout: 'one-big' | 'pooled' | 'separate'
  /** Small machines, or how many of them the big one is worth. */
  readonly power: number
  /** How many machines there really are. */
  readonly machines: number
  /** How many times as fast as a small machine alone each of them is. */
  readonly speed: number
  /** Mean work of a request on a small machine alone. */
  readonly workUs: number
  readonly gapUs: number
  /** Infinity: never. */
  readonly replaceAtUs: number
  readonly replaceDownUs: number
  readonly availability: number
  readonly commonShare: number
  /** Mean length of an outage; 0: nothing fails by itself. */
  readonly repairUs: number
  readonly price: number
  /** What the machine costs that the big one is replaced by, twice as fast. */
  readonly priceReplaced: number
  readonly durationUs: number
  readonly warmUpUs: number
}

export function readSettings(parameters: Parameters): FleetSettings {
  const of = (name: string) => Number(parameters[name])
  const layout = parameters.layout as FleetSettings['layout']
  const [power, workUs] = [of('machines'), of('serviceMs') * 1_000]
  const isOne = layout === 'one-big'
  const replaceAtS = of('replaceAtS')
  return {
    layout,
    power,
    machines: isOne ? 1 : power,
    // One machine has nobody to coordinate with.
    speed: isOne ? power : relativeCapacity(power, of('contention'), of('coherence')) / power,
    workUs,
    gapUs: workUs / (of('load') * power),
    replaceAtUs: isOne && replaceAtS > 0 ? replaceAtS * US_PER_SECOND : Infinity,
    replaceDownUs: of('replaceDownS') * US_PER_SECOND,
    availability: of('availability'),
    commonShare: of('commonShare'),
    repairUs: of('repairS') * US_PER_SECOND,
    price: priceOf(isOne, power, of('smallPrice'), of('priceExponent')),
    priceReplaced: priceOf(isOne, 2 * power, of('smallPrice'), of('priceExponent')),
    durationUs: of('durationS') * US_PER_SECOND,
    warmUpUs: of('warmUpS') * US_PER_SECOND,
  }
}

/** A big machine's price grows faster than its power; small ones cost what they cost. */
function priceOf(isOne: boolean, power: number, smallPrice: number, exponent: number): number {
  return isOne ? smallPrice * pow(power, exponent) : smallPrice * power
}

export function machineNames(machines: number): readonly NodeId[] {
  return Array.from({ length: machines }, (_, place) => `m${place + 1}`)
}
