import type { NodeSnapshot, Objection, Property, Snapshot } from '../../kernel/protocol'
import { COORDINATOR, type State } from './states'

type Node = NodeSnapshot<State>

/** Nobody commits while another aborts, whatever crashes, is lost or cut. */
const agreement: Property<State> = {
  id: 'agreement',
  kind: 'always',
  check({ nodes }) {
    const committed = nodes.find((node) => node.stable.decision === 'commit')
    const aborted = nodes.find((node) => node.stable.decision === 'abort')
    if (committed === undefined || aborted === undefined) return null
    return {
      code: 'disagreement',
      nodes: [committed.id, aborted.id],
      values: { committed: committed.id, aborted: aborted.id },
    }
  },
}

/** A commit needs every participant's yes. */
const validity: Property<State> = {
  id: 'validity',
  kind: 'always',
  check({ nodes }) {
    const committed = nodes.find((node) => node.stable.decision === 'commit')
    if (committed === undefined) return null
    const without = nodes.find((node) => node.id !== COORDINATOR && node.stable.vote !== 'yes')
    if (without === undefined) return null
    return {
      code: 'committed-without-vote',
      nodes: [committed.id, without.id],
      values: { committed: committed.id, without: without.id },
    }
  },
}

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

/** Shows that the rules do not forbid everything. */
const commitPossible: Property<State> = {
  id: 'commit-possible',
  kind: 'sometimes',
  check({ nodes }) {
    const hasCommitted = nodes.some((node) => node.id !== COORDINATOR && node.stable.decision === 'commit')
    return hasCommitted ? null : { code: 'nobody-commits', nodes: [], values: {} }
  },
}

export const properties: readonly Property<State>[] = [agreement, validity, everyoneDecides, commitPossible]

export function isUndecided({ state }: Node): boolean {
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
