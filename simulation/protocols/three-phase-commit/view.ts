import type { Context, Stable } from '../../kernel/protocol'
import type { Condition, Fact, NodeView } from '../../kernel/recording'
import { COORDINATOR, participantsOf } from '../shared/atomic-commit'
import type { CoordinatorState, ParticipantState, State } from './states'

/** What the inspector shows of a node, and which of it is on disk. */
export function view(state: State | null, stable: Stable, context: Context): NodeView {
  if (state === null) return { condition: 'down', facts: diskFacts(stable, context.self === COORDINATOR) }
  return state.role === 'coordinator'
    ? coordinatorView(state, stable, context)
    : participantView(state, stable)
}

function coordinatorView(state: CoordinatorState, stable: Stable, context: Context): NodeView {
  const all = participantsOf(context.nodes).length
  const facts: Fact[] = [
    { key: 'phase', value: `coordinator-${state.phase}`, isOnDisk: false },
    ...diskFacts(stable, true),
    { key: 'votes-received', value: `${state.yes.length + state.no.length} / ${all}`, isOnDisk: false },
    { key: 'pre-commits-confirmed', value: `${state.acknowledged.length} / ${all}`, isOnDisk: false },
  ]
  return { condition: conditionOf(state), facts }
}

function conditionOf({ decision, phase }: CoordinatorState): Condition {
  if (decision !== null) return decision === 'commit' ? 'committed' : 'aborted'
  return phase === 'pre-committing' ? 'pre-committed' : 'working'
}

function participantView(state: ParticipantState, stable: Stable): NodeView {
  const isDecided = state.phase === 'committed' || state.phase === 'aborted'
  return {
    condition: state.phase === 'voting' ? 'working' : state.phase,
    facts: [
      { key: 'phase', value: state.phase, isOnDisk: false },
      ...diskFacts(stable, false),
      { key: 'locks', value: isDecided ? 'released' : 'held', isOnDisk: false },
      { key: 'leading', value: `lead-${state.lead?.step ?? 'none'}`, isOnDisk: false },
    ],
  }
}

function diskFacts(stable: Stable, isCoordinator: boolean): readonly Fact[] {
  const { vote = 'none', decision = 'none' } = stable
  const facts: Fact[] = [{ key: 'decision', value: decision, isOnDisk: true }]
  return isCoordinator ? facts : [{ key: 'vote', value: vote, isOnDisk: true }, ...facts]
}
