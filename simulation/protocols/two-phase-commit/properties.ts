import type { NodeSnapshot, Objection, Property, Snapshot } from '../../kernel/protocol'
import { agreement, commitPossible, COORDINATOR, validity } from '../shared/atomic-commit'
import type { State } from './states'

type Node = NodeSnapshot<State>

/** Every participant that is running comes to know how it ended. */
const everyoneDecides: Property<State> = {
  id: 'everyone-decides',
  kind: 'eventually',
  check(snapshot) {
    const undecided = snapshot.nodes.filter(isUndecided)
    if (undecided.length === 0) return null
    const uncertain = undecided.filter(isUncertain)
    return uncertain.length === 0 ? stillUndecided(undecided) : whyUncertain(snapshot, undecided, uncertain)
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
export function isUncertain({ state }: Node): boolean {
  return state?.role === 'participant' && state.phase === 'uncertain'
}

function stillUndecided(undecided: readonly Node[]): Objection {
  return { code: 'still-undecided', nodes: undecided.map(({ id }) => id), values: {} }
}

/** Says what stands between the uncertain and a decision: true of the instant, whatever is still on its way. */
function whyUncertain(
  snapshot: Snapshot<State>,
  undecided: readonly Node[],
  uncertain: readonly Node[],
): Objection {
  const ids = uncertain.map(({ id }) => id)
  const coordinator = snapshot.nodes.find(({ id }) => id === COORDINATOR)
  if (coordinator === undefined || coordinator.state === null) {
    const informed = snapshot.nodes.find(
      ({ id, stable }) => id !== COORDINATOR && stable.decision !== undefined,
    )
    const values = { coordinator: COORDINATOR }
    if (informed === undefined) return { code: 'uncertain-coordinator-down', nodes: ids, values }
    return { code: 'uncertain-though-known', nodes: ids, values: { ...values, informed: informed.id } }
  }
  const cutOff = ids.filter((id) => snapshot.isCut(id, COORDINATOR) || snapshot.isCut(COORDINATOR, id))
  if (cutOff.length === 0) return stillUndecided(undecided)
  return { code: 'uncertain-cut-off', nodes: cutOff, values: { coordinator: COORDINATOR } }
}
