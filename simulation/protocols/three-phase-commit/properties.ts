import type { NodeSnapshot, Property } from '../../kernel/protocol'
import { agreement, commitPossible, validity } from '../shared/atomic-commit'
import type { State } from './states'

type Node = NodeSnapshot<State>

/** Every participant that is running comes to know how it ended. */
const everyoneDecides: Property<State> = {
  id: 'everyone-decides',
  kind: 'eventually',
  check({ nodes }) {
    const undecided = nodes.filter(isUndecided)
    if (undecided.length === 0) return null
    const isLost = undecided.every(({ state }) => state?.role === 'participant' && state.isRecovered)
    const code = isLost ? 'recovered-undecided' : 'still-undecided'
    return { code, nodes: undecided.map(({ id }) => id), values: {} }
  },
}

export const properties: readonly Property<State>[] = [
  agreement(),
  validity(),
  everyoneDecides,
  commitPossible(),
]

function isUndecided({ state }: Node): boolean {
  return state?.role === 'participant' && state.phase !== 'committed' && state.phase !== 'aborted'
}

/** Running, voted yes, knows no decision. */
export function isBlocked({ state }: Node): boolean {
  return state?.role === 'participant' && (state.phase === 'uncertain' || state.phase === 'pre-committed')
}
