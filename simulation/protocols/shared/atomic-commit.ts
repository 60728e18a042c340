import type { NumberParameter } from '../../kernel/description'
import type { Context, Effect, LinkSettings, NodeSnapshot, Property, RunSummary } from '../../kernel/protocol'
import type { MetricValue } from '../../kernel/recording'
import type { NodeId, Parameters } from '../../kernel/run'
import { microseconds } from './effects'

/*
 * What every atomic commit protocol has in common: one coordinator, participants that vote, a vote and a decision on
 * each disk (`vote` and `decision`), and what makes a run right.
 */

export type Decision = 'commit' | 'abort'

export const COORDINATOR = 'coordinator'

/** When the coordinator begins, virtual microseconds: late enough to crash it before. */
export const BEGIN_US = 4_000

export function nodesOf({ participants }: Parameters): readonly NodeId[] {
  return [COORDINATOR, ...Array.from({ length: Number(participants) }, (_, index) => `p${index + 1}`)]
}

export function participantsOf(nodes: readonly NodeId[]): readonly NodeId[] {
  return nodes.filter((node) => node !== COORDINATOR)
}

export function linkOf({ latencyMsMin, latencyMsMax, lossRatio }: Parameters): LinkSettings {
  const [first, second] = [microseconds(latencyMsMin), microseconds(latencyMsMax)]
  return {
    latencyUsMin: Math.min(first, second),
    latencyUsMax: Math.max(first, second),
    lossRatio: Number(lossRatio),
  }
}

/** How the parameters say that this participant votes. */
export function voteOf({ parameters, self }: Context): 'yes' | 'no' | 'free' {
  const { votes } = parameters
  if (votes === 'free') return 'free'
  return votes === 'all-no' || votes === `${self}-no` ? 'no' : 'yes'
}

export function decided(decision: Decision): Effect {
  return { kind: 'decide', decision }
}

export function milliseconds(
  name: string,
  minimum: number,
  maximum: number,
  step: number,
  value: number,
): NumberParameter {
  return { kind: 'number', name, unit: 'ms', minimum, maximum, step, default: value }
}

/** No node commits while another aborts. */
export function agreement<State>(): Property<State> {
  return {
    id: 'agreement',
    kind: 'always',
    check({ nodes }) {
      const committed = nodes.find(({ stable }) => stable.decision === 'commit')
      const aborted = nodes.find(({ stable }) => stable.decision === 'abort')
      if (committed === undefined || aborted === undefined) return null
      return {
        code: 'disagreement',
        nodes: [committed.id, aborted.id],
        values: { committed: committed.id, aborted: aborted.id },
      }
    },
  }
}

/** A commit needs every participant's yes. */
export function validity<State>(): Property<State> {
  return {
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
}

/** Shows that the rules do not forbid everything. */
export function commitPossible<State>(): Property<State> {
  return {
    id: 'commit-possible',
    kind: 'sometimes',
    check({ nodes }) {
      const hasCommitted = nodes.some((node) => node.id !== COORDINATOR && node.stable.decision === 'commit')
      return hasCommitted ? null : { code: 'nobody-commits', nodes: [], values: {} }
    },
  }
}

/**
 * Figures of a run of an atomic commit; what cannot be said yet is null.
 * @param isBlocked whether a node is running, has voted yes and knows no decision.
 */
export function commitMetrics<State>(
  summary: RunSummary<State>,
  isBlocked: (node: NodeSnapshot<State>) => boolean,
): Readonly<Record<string, MetricValue>> {
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
    'blocked-participants': { value: participants.filter(isBlocked).length, unit: 'nodes' },
    'decision-time': { value: decisionTimeUs(summary), unit: 'us' },
    'lock-time': { value: lockTimeUs(summary), unit: 'us' },
  }
}

/** From the coordinator's beginning until the last participant decided; null while one has not. */
function decisionTimeUs<State>({ snapshot, milestones }: RunSummary<State>): number | null {
  const participants = snapshot.nodes.filter(({ id }) => id !== COORDINATOR)
  if (participants.some(({ stable }) => stable.decision === undefined)) return null
  const instants = milestones.flatMap(({ kind, node, atUs }) =>
    kind === 'decide' && node !== COORDINATOR ? [atUs] : [],
  )
  return Math.max(0, Math.max(...instants) - BEGIN_US)
}

/** The longest that a participant had to keep its locks after voting yes; until the run's end when it still does. */
function lockTimeUs<State>({ milestones, endUs }: RunSummary<State>): number | null {
  const lengths = milestones.flatMap((vote) => {
    if (vote.kind !== 'write' || vote.key !== 'vote') return []
    const end = milestones.find(({ kind, node }) => kind === 'decide' && node === vote.node)
    return [(end?.atUs ?? endUs) - vote.atUs]
  })
  return lengths.length === 0 ? null : Math.max(...lengths)
}
