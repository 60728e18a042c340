import { invariant } from '../../kernel/invariant'
import type { Parameters } from '../../kernel/run'

/** The parameters in the units that the model computes in. */
export interface QueueSettings {
  readonly load: number
  readonly servers: number
  readonly serviceUs: number
  readonly isServiceConstant: boolean
  /** Mean time between arrivals while the load factor is 1. */
  readonly arrivalGapUs: number
  /** Requests that may wait; Infinity without a limit. */
  readonly waitingMax: number
  /** Infinity when clients never give up. */
  readonly timeoutUs: number
  readonly durationUs: number
  readonly warmUpUs: number
}

const US_PER_MS = 1000
const US_PER_SECOND = 1_000_000

/** @throws {InvariantError} when a parameter is missing: a run is validated before it is simulated. */
export function readSettings(parameters: Parameters): QueueSettings {
  const load = numberOf(parameters, 'load')
  const servers = numberOf(parameters, 'servers')
  const serviceUs = numberOf(parameters, 'serviceMs') * US_PER_MS
  const queueLimit = numberOf(parameters, 'queueLimit')
  const timeoutUs = numberOf(parameters, 'timeoutMs') * US_PER_MS
  invariant(load > 0 && serviceUs > 0 && servers >= 1, 'Load, service time and servers must be above 0')
  return {
    load,
    servers,
    serviceUs,
    isServiceConstant: parameters.serviceDistribution === 'constant',
    arrivalGapUs: serviceUs / (load * servers),
    waitingMax: queueLimit === 0 ? Infinity : queueLimit,
    timeoutUs: timeoutUs === 0 ? Infinity : timeoutUs,
    durationUs: numberOf(parameters, 'durationS') * US_PER_SECOND,
    warmUpUs: numberOf(parameters, 'warmUpS') * US_PER_SECOND,
  }
}

function numberOf(parameters: Parameters, name: string): number {
  const value = parameters[name]
  invariant(typeof value === 'number', `The parameter ${name} must be a number`)
  return value
}
