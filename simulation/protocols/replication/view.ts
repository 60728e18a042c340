import type { Context, Stable } from '../../kernel/protocol'
import type { Condition, NodeView } from '../../kernel/recording'
import type { ServerState, State } from './states'

/** What the inspector shows of a node, and which of it is on disk. */
export function view(state: State | null, stable: Stable, context: Context): NodeView {
  if (state === null) {
    const kept = Array.isArray(stable.log) ? stable.log.length : 0
    return { condition: 'down', facts: [{ key: 'log', value: kept, isOnDisk: true }] }
  }
  switch (state.role) {
    case 'client':
      return {
        condition: 'working',
        facts: [
          { key: 'writes-to', value: state.primary, isOnDisk: false },
          { key: 'acknowledged', value: `${state.acknowledged.length} / ${state.sent}`, isOnDisk: false },
          { key: 'stale-reads', value: `${state.stale} / ${state.reads}`, isOnDisk: false },
        ],
      }
    case 'reader':
      return {
        condition: 'working',
        facts: [{ key: 'seen', value: state.seen.at(-1) ?? 'none', isOnDisk: false }],
      }
    case 'operator':
      return {
        condition: 'working',
        facts: [{ key: 'promoted', value: state.promoted ?? 'none', isOnDisk: false }],
      }
    case 'server':
      return serverView(state, context)
  }
}

function serverView(state: ServerState, { parameters }: Context): NodeView {
  const facts = [
    { key: 'role', value: state.isPrimary ? 'leads' : 'follows', isOnDisk: false },
    { key: 'log', value: state.log.length, isOnDisk: true },
    { key: 'applied', value: state.applied, isOnDisk: true },
  ]
  if (state.isPrimary && parameters.mode !== 'async') {
    facts.push(
      { key: 'waiting', value: state.unanswered.length, isOnDisk: false },
      { key: 'semi-sync', value: state.isDegraded ? 'off' : 'on', isOnDisk: false },
    )
  }
  return { condition: conditionOf(state), facts }
}

/** A server that has not applied all that it has received is behind. */
function conditionOf({ isPrimary, applied, log }: ServerState): Condition {
  if (applied < log.length) return 'uncertain'
  return isPrimary ? 'active' : 'working'
}
