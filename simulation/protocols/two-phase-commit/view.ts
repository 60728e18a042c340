import type { Context, Stable } from '../../kernel/protocol'
import type { Condition, Fact, NodeView } from '../../kernel/recording'
import { COORDINATOR, participantsOf } from '../shared/atomic-commit'
import { type CoordinatorState, type ParticipantState, type State } from './states'

/** What the inspector shows of a node, and which of it is on disk. */
export function view(state: State | null, stable: Stable, context: Context): NodeView {
  const isCoordinator = context.self === COORDINATOR
  if (state === null) return { condition: 'down', facts: diskFacts(stable, isCoordinator) }
  return state.role === 'coordinator'
    ? coordinatorView(state, stable, context)
    : participantView(state, stable)
}

function coordinatorView(state: CoordinatorState, stable: Stable, context: Context): NodeView {
  const voted = state.yes.length + state.no.length
  const facts: Fact[] = [
    { key: 'phase', value: `coordinator-${state.phase}`, isOnDisk: false },
    ...diskFacts(stable, true),
    { key: 'votes-received', value: `${voted} / ${participantsOf(context.nodes).length}`, isOnDisk: false },
  ]
  if (state.phase === 'told' && context.parameters.acknowledgements === true) {
    facts.push({ key: 'acknowledgements-missing', value: state.unacknowledged.length, isOnDisk: false })
  }
  return { condition: conditionOf(state.decision), facts }
}

function participantView(state: ParticipantState, stable: Stable): NodeView {
  const isDecided = state.phase === 'committed' || state.phase === 'aborted'
  const condition = state.phase === 'voting' ? 'working' : state.phase
  return {
    condition,
    facts: [
      { key: 'phase', value: state.phase, isOnDisk: false },
      ...diskFacts(stable, false),
      { key: 'locks', value: isDecided ? 'released' : 'held', isOnDisk: false },
      { key: 'asking', value: state.isAsking, isOnDisk: false },
    ],
  }
}

function diskFacts(stable: Stable, isCoordinator: boolean): readonly Fact[] {
  const { vote = 'none', decision = 'none' } = stable
  const facts: Fact[] = [{ key: 'decision', value: decision, isOnDisk: true }]
  return isCoordinator ? facts : [{ key: 'vote', value: vote, isOnDisk: true }, ...facts]
}

function conditionOf(decision: CoordinatorState['decision']): Condition {
  if (decision === null) return 'working'
  return decision === 'commit' ? 'committed' : 'aborted'
}
