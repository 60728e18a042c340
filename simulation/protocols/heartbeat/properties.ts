import type { NodeSnapshot, Property, Snapshot } from '../../kernel/protocol'
import { MONITOR, PRIMARY, STANDBY, type MonitorState, type PrimaryState, type State } from './states'

/** The monitor never suspects a primary that has been up all along: paused or slow is not crashed. */
const noFalseAlarm: Property<State> = {
  id: 'no-false-alarm',
  kind: 'always',
  check(snapshot) {
    const [primary, monitor] = [primaryOf(snapshot), monitorOf(snapshot)]
    const suspicion = monitor?.isSuspecting === true ? monitor.suspicions.at(-1) : undefined
    if (primary?.phase !== 'active' || suspicion === undefined) return null
    // Whoever came back after the suspicion was rightly suspected.
    if (primary.upSinceUs > suspicion.atUs) return null
    return {
      code: primary.isSlow ? 'false-alarm-slow' : 'false-alarm',
      nodes: [MONITOR, PRIMARY],
      values: {},
    }
  },
}

/** A primary that is down in the end is suspected. */
const crashNoticed: Property<State> = {
  id: 'crash-noticed',
  kind: 'eventually',
  check(snapshot) {
    const isDown = nodeOf(snapshot, PRIMARY)?.state === null
    const monitor = monitorOf(snapshot)
    return !isDown || monitor?.isSuspecting === true
      ? null
      : { code: 'crash-unnoticed', nodes: [PRIMARY], values: {} }
  },
}

/** Primary and standby never serve at once. Whoever stands still serves nobody. */
const oneActive: Property<State> = {
  id: 'one-active',
  kind: 'always',
  check(snapshot) {
    const isTwo = [PRIMARY, STANDBY].every((id) => isServing(nodeOf(snapshot, id)))
    return isTwo ? { code: 'two-active', nodes: [PRIMARY, STANDBY], values: {} } : null
  },
}

export const properties: readonly Property<State>[] = [noFalseAlarm, crashNoticed, oneActive]

function nodeOf({ nodes }: Snapshot<State>, id: string): NodeSnapshot<State> | undefined {
  return nodes.find((node) => node.id === id)
}

function isServing(node: NodeSnapshot<State> | undefined): boolean {
  if (node === undefined || node.state === null || node.isPaused === true) return false
  const { state } = node
  return state.role === 'primary' ? state.phase === 'active' : state.role === 'standby' && state.isActive
}

function primaryOf(snapshot: Snapshot<State>): PrimaryState | null {
  const state = nodeOf(snapshot, PRIMARY)?.state
  return state?.role === 'primary' ? state : null
}

export function monitorOf(snapshot: Snapshot<State>): MonitorState | null {
  const state = nodeOf(snapshot, MONITOR)?.state
  return state?.role === 'monitor' ? state : null
}
