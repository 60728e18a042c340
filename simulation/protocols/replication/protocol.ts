import type { Protocol, RunSummary } from '../../kernel/protocol'
import type { Curve, MetricValue } from '../../kernel/recording'
import type { NodeId, Parameters } from '../../kernel/run'
import { bytesPerWrite, expectedLoss, staleShare } from '../../theory/replication'
import { microseconds } from '../shared/effects'
import { handleClient, handleReader } from './client'
import { replicationDescription } from './description'
import { handleOperator } from './operator'
import { clientOf, lostWrites, properties } from './properties'
import { handleServer } from './server'
import { CLIENT, OPERATOR, PRIMARY, READER, type State } from './states'
import { view } from './view'

/**
 * Log-based replication with one primary: asynchronous, semi-synchronous in both of MySQL's ways, and synchronous.
 * @see Oracle, *MySQL 8.4 Reference Manual*, Semisynchronous Replication.
 */
export const replication: Protocol<State> = {
  description: replicationDescription,
  network: 'queue',
  nodes({ replicas, otherReader }) {
    const names = Array.from({ length: Number(replicas) }, (_, place) => `r${place + 1}`)
    return [CLIENT, ...(otherReader === true ? [READER] : []), PRIMARY, ...names, OPERATOR]
  },
  link({ clientLatencyMs, logLatencyMs }, from, to) {
    const isBetweenServers = isServer(from) && isServer(to)
    const latencyUs = microseconds(isBetweenServers ? logLatencyMs : clientLatencyMs)
    return { latencyUsMin: latencyUs, latencyUsMax: latencyUs, lossRatio: 0 }
  },
  handle(state, event, context) {
    switch (context.self) {
      case CLIENT:
        return handleClient(state?.role === 'client' ? state : null, event, context)
      case READER:
        return handleReader(state?.role === 'reader' ? state : null, event, context)
      case OPERATOR:
        return handleOperator(state?.role === 'operator' ? state : null, event, context)
      default:
        return handleServer(state?.role === 'server' ? state : null, event, context)
    }
  },
  choices: () => [],
  view,
  properties,
  metrics,
  curves,
}

function isServer(node: NodeId): boolean {
  return node === PRIMARY || /^r\d$/.test(node)
}

function metrics({
  snapshot,
  messagesSent,
  parameters,
}: RunSummary<State>): Readonly<Record<string, MetricValue>> {
  const client = clientOf(snapshot)
  const acknowledged = client?.acknowledged.length ?? 0
  const [reads, stale] = [client?.reads ?? 0, client?.stale ?? 0]
  return {
    acknowledged: { value: acknowledged, unit: 'writes' },
    'lost-writes': { value: lostWrites(snapshot).length, unit: 'writes' },
    reads: { value: reads, unit: 'requests' },
    'stale-reads': { value: stale, unit: 'requests' },
    'stale-share': { value: reads === 0 ? null : stale / reads, unit: 'ratio' },
    'write-time': {
      value: client === null || acknowledged === 0 ? null : client.waitedUs / acknowledged,
      unit: 'us',
    },
    'log-bytes': { value: (client?.sent ?? 0) * bytesPerWrite(parameters), unit: 'count' },
    messages: { value: messagesSent, unit: 'messages' },
  }
}

/** Theory of reads some time after a write, and of what an asynchronous failover loses. */
function curves(parameters: Parameters): readonly Curve[] {
  if (parameters.mode !== 'async') return []
  const drawn: Curve[] = []
  if (parameters.readFrom === 'replica' && Number(parameters.applyLagMs) > 0)
    drawn.push(
      theory('stale-by-wait', 'ratio', 5, (readAfterMs) => staleShare({ ...parameters, readAfterMs })),
    )
  if (Number(parameters.failoverAtMs) > 0) {
    const rate = 1_000 / Number(parameters.writeGapMs)
    drawn.push(theory('lost-by-lag', 'writes', 20, (lagMs) => expectedLoss(rate, lagMs / 1_000)))
  }
  return drawn
}

function theory(id: string, yUnit: Curve['yUnit'], stepMs: number, at: (ms: number) => number): Curve {
  const points = Array.from({ length: 101 }, (_, place) => ({ x: place * stepMs, y: at(place * stepMs) }))
  return { id, xUnit: 'count', yUnit, kind: 'theory', points }
}
