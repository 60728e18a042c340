import { explore } from './explore'
import type { Model } from './model'
import { searchPar } from './par'
import { searchTimedPar } from './par-timed'
import type { Protocol } from './protocol'
import { simulate } from './simulate'

/** Makes a protocol into a simulation that pages, graders and the command line can run. */
export function createModel<State>(protocol: Protocol<State>): Model {
  const simulateRun: Model['simulate'] = (run, options) => simulate(protocol, run, options)
  return {
    description: protocol.description,
    simulate: simulateRun,
    explore: ({ parameters }, options) => explore(protocol, parameters, options),
    searchPar: ({ parameters }, question) => searchPar(protocol, parameters, question),
    searchTimedPar: (base, question) => searchTimedPar(simulateRun, base, question),
  }
}
