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

/** A primary that sends heartbeats, a monitor that watches for them, and a standby that can take over. */
export const heartbeatDescription: SimulationDescription = {
  id: 'heartbeat',
  version: 2,
  family: 'protocol',
  view: 'space-time',
  isExplorable: false,
  parameters: [
    milliseconds('intervalMs', 100, 10_000, 50, 1_000),
    { kind: 'choice', name: 'detector', options: ['timeout', 'missed', 'phi'], default: 'timeout' },
    milliseconds('timeoutMs', 100, 60_000, 50, 3_500),
    { kind: 'number', name: 'missed', unit: 'count', minimum: 1, maximum: 10, step: 1, default: 3 },
    { kind: 'number', name: 'threshold', unit: 'none', minimum: 1, maximum: 16, step: 0.5, default: 8 },
    milliseconds('acceptablePauseMs', 0, 10_000, 100, 3_000),
    milliseconds('minDeviationMs', 10, 1_000, 10, 100),
    { kind: 'choice', name: 'response', options: ['alert', 'restart', 'failover'], default: 'alert' },
    { kind: 'flag', name: 'stepDown', default: false },
    milliseconds('restartMs', 500, 30_000, 500, 3_000),
    milliseconds('slowMs', 0, 10_000, 50, 0),
    /** When the primary becomes slow, in seconds. */
    { kind: 'number', name: 'slowFromS', unit: 'none', minimum: 0, maximum: 3_600, step: 1, default: 0 },
    milliseconds('latencyMsMin', 1, 1_000, 1, 20),
    milliseconds('latencyMsMax', 1, 5_000, 1, 60),
    { kind: 'number', name: 'lossRatio', unit: 'ratio', minimum: 0, maximum: 0.9, step: 0.01, default: 0 },
    /** Length of the run in seconds. */
    { kind: 'number', name: 'durationS', unit: 'none', minimum: 5, maximum: 3_600, step: 1, default: 20 },
  ],
  interventions: ['crash', 'recover', 'pause', 'cut', 'heal', 'drop', 'duplicate', 'delay'],
  metrics: [
    { id: 'detection-time', unit: 'us', isLowerBetter: true },
    { id: 'false-alarms', unit: 'count', isLowerBetter: true },
    { id: 'heartbeats-to-false-alarm', unit: 'count' },
    { id: 'downtime', unit: 'us', isLowerBetter: true },
    { id: 'two-active-time', unit: 'us', isLowerBetter: true },
    { id: 'false-alarm-downtime', unit: 'us', isLowerBetter: true },
    { id: 'messages', unit: 'messages', isLowerBetter: true },
  ],
  theory: [
    {
      curve: 'detection-by-timeout',
      parameter: 'timeoutMs',
      metric: 'detection-time',
      from: 1_500,
      to: 6_500,
    },
    {
      curve: 'false-alarm-by-loss',
      parameter: 'lossRatio',
      metric: 'heartbeats-to-false-alarm',
      from: 0.2,
      to: 0.6,
    },
    {
      curve: 'false-alarm-by-slowness',
      parameter: 'slowMs',
      metric: 'heartbeats-to-false-alarm',
      from: 1_000,
      to: 5_000,
    },
  ],
  distributions: [
    {
      metric: 'detection-time',
      curve: 'detection-spread',
      settings: { durationS: 60 },
      interventions: [{ kind: 'crash', node: 'primary', atUs: 30_000_000 }],
      varied: ['detector', 'intervalMs', 'timeoutMs', 'latencyMsMin', 'latencyMsMax', 'lossRatio', 'slowMs'],
    },
    {
      metric: 'heartbeats-to-false-alarm',
      curve: 'false-alarm-spread',
      settings: { durationS: 300, timeoutMs: 2_500, lossRatio: 0.3 },
      interventions: [],
      varied: ['detector', 'intervalMs', 'timeoutMs', 'lossRatio', 'slowMs'],
    },
  ],
  properties: [
    { id: 'no-false-alarm', kind: 'always' },
    { id: 'crash-noticed', kind: 'eventually' },
    { id: 'one-active', kind: 'always' },
  ],
}
