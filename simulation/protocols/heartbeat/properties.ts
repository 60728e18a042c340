import type { NodeSnapshot, Property, Snapshot } from '../../kernel/protocol'
import { MONITOR, PRIMARY, STANDBY, type MonitorState, type PrimaryState, type State } from './states'

/** The monitor never suspects a primary that has been serving all along. */
const noFalseAlarm: Property<State> = {
  id: 'no-false-alarm',
  kind: 'always',
  check(snapshot) {
    const [primary, monitor] = [primaryOf(snapshot), monitorOf(snapshot)]
    const suspicion = monitor?.isSuspecting === true ? monitor.suspicions.at(-1) : undefined
    if (primary?.phase !== 'active' || suspicion === undefined) return null
    // Whoever came back after the suspicion was rightly suspected.
    if (primary.upSinceUs > suspicion.atUs) return null
    return { code: 'false-alarm', nodes: [MONITOR, PRIMARY], values: {} }
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

/** Primary and standby never serve at once. */
const oneActive: Property<State> = {
  id: 'one-active',
  kind: 'always',
  check(snapshot) {
    const standby = nodeOf(snapshot, STANDBY)?.state
    const isTwo = primaryOf(snapshot)?.phase === 'active' && standby?.role === 'standby' && standby.isActive
    return isTwo ? { code: 'two-active', nodes: [PRIMARY, STANDBY], values: {} } : null
  },
}

export const properties: readonly Property<State>[] = [noFalseAlarm, crashNoticed, oneActive]

function nodeOf({ nodes }: Snapshot<State>, id: string): NodeSnapshot<State> | undefined {
  return nodes.find((node) => node.id === id)
}

function primaryOf(snapshot: Snapshot<State>): PrimaryState | null {
  const state = nodeOf(snapshot, PRIMARY)?.state
  return state?.role === 'primary' ? state : null
}

export function monitorOf(snapshot: Snapshot<State>): MonitorState | null {
  const state = nodeOf(snapshot, MONITOR)?.state
  return state?.role === 'monitor' ? state : null
}
