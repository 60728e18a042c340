import { explore } from './explore'
import type { Model } from './model'
import type { Protocol } from './protocol'
import { simulate } from './simulate'

/** Makes a protocol into a simulation that pages, graders and the command line can run. */
export function createModel<State>(protocol: Protocol<State>): Model {
  return {
    description: protocol.description,
    simulate: (run, options) => simulate(protocol, run, options),
    explore: ({ parameters }, options) => explore(protocol, parameters, options),
  }
}
