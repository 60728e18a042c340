import type { Context, Stable } from '../../kernel/protocol'
import type { NodeView } from '../../kernel/recording'
import { distributionOf } from './detectors'
import type { MonitorState, PrimaryState, StandbyState, State } from './states'

/** What the inspector shows of a node. Nothing here is on a disk. */
export function view(state: State | null, _stable: Stable, context: Context): NodeView {
  if (state === null) return { condition: 'down', facts: [] }
  switch (state.role) {
    case 'primary':
      return primaryView(state)
    case 'monitor':
      return monitorView(state, context)
    case 'standby':
      return standbyView(state)
  }
}

const PRIMARY_CONDITIONS = { active: 'active', restarting: 'down', retired: 'working' } as const

function primaryView({ phase, beats, isSlow }: PrimaryState): NodeView {
  return {
    condition: PRIMARY_CONDITIONS[phase],
    facts: [
      { key: 'phase', value: phase === 'active' && isSlow ? 'slow' : phase, isOnDisk: false },
      { key: 'heartbeats-sent', value: beats, isOnDisk: false },
    ],
  }
}

function standbyView({ isActive }: StandbyState): NodeView {
  return {
    condition: isActive ? 'active' : 'working',
    facts: [{ key: 'phase', value: isActive ? 'active' : 'standing-by', isOnDisk: false }],
  }
}

function monitorView(state: MonitorState, { parameters }: Context): NodeView {
  const facts = [
    { key: 'opinion', value: state.isSuspecting ? 'suspects' : 'trusts', isOnDisk: false },
    { key: 'last-heartbeat', value: state.lastBeat ?? 'none', isOnDisk: false },
    { key: 'waits-for', value: state.waitUs === null ? 'none' : inMs(state.waitUs), isOnDisk: false },
  ]
  if (parameters.detector === 'phi' && state.lastArrivalUs !== null) {
    const { mean, deviation } = distributionOf(parameters, state.intervalsUs)
    facts.push(
      { key: 'mean-interval', value: inMs(mean), isOnDisk: false },
      { key: 'deviation', value: inMs(deviation), isOnDisk: false },
    )
  }
  return { condition: state.isSuspecting ? 'uncertain' : 'working', facts }
}

function inMs(us: number): string {
  return `${Math.round(us / 1_000)} ms`
}
