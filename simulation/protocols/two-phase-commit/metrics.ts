import type { RunSummary } from '../../kernel/protocol'
import type { MetricValue } from '../../kernel/recording'
import { isUncertain } from './properties'
import { BEGIN_US, COORDINATOR, type State } from './states'

/** Figures of a run of two-phase commit; what cannot be said yet is null. */
export function metrics(summary: RunSummary<State>): Readonly<Record<string, MetricValue>> {
  const { snapshot, messagesSent, milestones } = summary
  const participants = snapshot.nodes.filter(({ id }) => id !== COORDINATOR)
  const count = (decision: string) => participants.filter(({ stable }) => stable.decision === decision).length
  // The record that the transaction is over may be lost without harm, so nobody waits for that write.
  const forcedWrites = milestones.filter((event) => event.kind === 'write' && event.key !== 'end').length
  return {
    messages: { value: messagesSent, unit: 'messages' },
    'forced-writes': { value: forcedWrites, unit: 'writes' },
    'committed-participants': { value: count('commit'), unit: 'nodes' },
    'aborted-participants': { value: count('abort'), unit: 'nodes' },
    'blocked-participants': { value: participants.filter(isUncertain).length, unit: 'nodes' },
    'decision-time': { value: decisionTimeUs(summary), unit: 'us' },
    'lock-time': { value: lockTimeUs(summary), unit: 'us' },
  }
}

/** From the coordinator's beginning until the last participant decided; null while one has not. */
function decisionTimeUs({ snapshot, milestones }: RunSummary<State>): number | null {
  const participants = snapshot.nodes.filter(({ id }) => id !== COORDINATOR)
  if (participants.some(({ stable }) => stable.decision === undefined)) return null
  const instants = milestones.flatMap(({ kind, node, atUs }) =>
    kind === 'decide' && node !== COORDINATOR ? [atUs] : [],
  )
  return Math.max(0, Math.max(...instants) - BEGIN_US)
}

/** The longest that a participant had to keep its locks after voting yes; until the run's end when it still does. */
function lockTimeUs({ milestones, endUs }: RunSummary<State>): number | null {
  const lengths = milestones.flatMap((vote) => {
    if (vote.kind !== 'write' || vote.key !== 'vote') return []
    const end = milestones.find(({ kind, node }) => kind === 'decide' && node === vote.node)
    return [(end?.atUs ?? endUs) - vote.atUs]
  })
  return lengths.length === 0 ? null : Math.max(...lengths)
}
