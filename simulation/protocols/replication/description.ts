import type { NumberParameter, SimulationDescription } from '../../kernel/description'

function milliseconds(
  name: string,
  minimum: number,
  maximum: number,
  step: number,
  value: number,
): NumberParameter {
  return { kind: 'number', name, unit: 'ms', minimum, maximum, step, default: value }
}

function count(name: string, minimum: number, maximum: number, value: number): NumberParameter {
  return { kind: 'number', name, unit: 'count', minimum, maximum, step: 1, default: value }
}

/** A primary that ships its log to replicas, a client that writes and reads its own writes, and a failover. */
export const replicationDescription: SimulationDescription = {
  id: 'replication',
  version: 2,
  family: 'protocol',
  view: 'space-time',
  isExplorable: false,
  parameters: [
    count('replicas', 1, 4, 2),
    {
      kind: 'choice',
      name: 'mode',
      options: ['async', 'after-sync', 'after-commit', 'sync'],
      default: 'async',
    },
    milliseconds('semiSyncTimeoutMs', 50, 20_000, 50, 10_000),
    { kind: 'choice', name: 'logFormat', options: ['statement', 'row', 'mixed'], default: 'row' },
    {
      kind: 'choice',
      name: 'workload',
      options: ['one-row', 'many-rows', 'non-deterministic'],
      default: 'one-row',
    },
    {
      kind: 'choice',
      name: 'readFrom',
      options: ['primary', 'replica', 'replica-at-position'],
      default: 'replica',
    },
    milliseconds('readAfterMs', 0, 5_000, 5, 20),
    count('writes', 1, 2_000, 6),
    milliseconds('writeGapMs', 5, 2_000, 5, 150),
    { kind: 'flag', name: 'otherReader', default: false },
    milliseconds('clientLatencyMs', 1, 200, 1, 5),
    milliseconds('logLatencyMs', 1, 2_000, 1, 20),
    milliseconds('sendLagMs', 0, 2_000, 5, 0),
    milliseconds('applyMs', 0, 500, 1, 5),
    /** The mean of an exponentially distributed time that applying an entry takes on top. */
    milliseconds('applyLagMs', 0, 2_000, 5, 0),
    /** 0: nobody fails over. */
    milliseconds('failoverAtMs', 0, 600_000, 10, 0),
    { kind: 'choice', name: 'promote', options: ['most-advanced', 'first'], default: 'most-advanced' },
  ],
  interventions: ['crash', 'recover', 'pause', 'cut', 'heal', 'drop', 'delay'],
  metrics: [
    { id: 'acknowledged', unit: 'writes' },
    { id: 'lost-writes', unit: 'writes', isLowerBetter: true },
    { id: 'reads', unit: 'requests' },
    { id: 'stale-reads', unit: 'requests', isLowerBetter: true },
    { id: 'stale-share', unit: 'ratio', isLowerBetter: true },
    { id: 'write-time', unit: 'us', isLowerBetter: true },
    { id: 'log-bytes', unit: 'count', isLowerBetter: true },
    { id: 'messages', unit: 'messages', isLowerBetter: true },
  ],
  theory: [
    { curve: 'stale-by-wait', parameter: 'readAfterMs', metric: 'stale-share', from: 0, to: 400 },
    { curve: 'lost-by-lag', parameter: 'sendLagMs', metric: 'lost-writes', from: 0, to: 1_000 },
  ],
  properties: [
    { id: 'nothing-lost', kind: 'always' },
    { id: 'read-your-writes', kind: 'always' },
    { id: 'no-read-vanishes', kind: 'always' },
    { id: 'replicas-agree', kind: 'always' },
  ],
}
