import type { Model } from './model'
import { searchTimedPar } from './par-timed'
import type { Protocol } from './protocol'
import { simulate } from './simulate'

/** Makes a protocol whose nodes read a clock into a simulation: it can be played, and not searched through every order. */
export function createTimedModel<State>(protocol: Protocol<State>): Model {
  const simulateRun: Model['simulate'] = (run, options) => simulate(protocol, run, options)
  return {
    description: protocol.description,
    simulate: simulateRun,
    searchTimedPar: (base, question) => searchTimedPar(simulateRun, base, question),
  }
}
