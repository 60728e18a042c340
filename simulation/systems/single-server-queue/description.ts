import type { SimulationDescription } from '../../kernel/description'

/**
 * A line before one to eight servers. Requests arrive at random at a rate that would keep the servers busy for the
 * part `load` of their time; each takes a service time; who finds no idle server waits, first come, first served.
 */
export const singleServerQueueDescription: SimulationDescription = {
  id: 'single-server-queue',
  version: 1,
  family: 'system',
  view: 'queue',
  isExplorable: false,
  parameters: [
    { kind: 'number', name: 'load', unit: 'ratio', minimum: 0.05, maximum: 1.2, step: 0.01, default: 0.8 },
    { kind: 'number', name: 'serviceMs', unit: 'ms', minimum: 1, maximum: 1000, step: 1, default: 100 },
    {
      kind: 'choice',
      name: 'serviceDistribution',
      options: ['exponential', 'constant'],
      default: 'exponential',
    },
    { kind: 'number', name: 'servers', unit: 'nodes', minimum: 1, maximum: 8, step: 1, default: 1 },
    /** Requests that may wait, those in service not counted; 0 means no limit. */
    { kind: 'number', name: 'queueLimit', unit: 'requests', minimum: 0, maximum: 1000, step: 1, default: 0 },
    /** How long a client waits for its answer before it gives up; 0 means for ever. */
    { kind: 'number', name: 'timeoutMs', unit: 'ms', minimum: 0, maximum: 60_000, step: 50, default: 0 },
    /** Length of the run in seconds. */
    { kind: 'number', name: 'durationS', unit: 'none', minimum: 1, maximum: 3600, step: 1, default: 60 },
    /** Seconds at the start that the metrics leave out, while the line fills up to its usual length. */
    { kind: 'number', name: 'warmUpS', unit: 'none', minimum: 0, maximum: 600, step: 1, default: 0 },
  ],
  interventions: ['crash', 'recover', 'load'],
  metrics: [
    { id: 'mean-response-time', unit: 'us', isLowerBetter: true },
    { id: 'p50-response-time', unit: 'us', isLowerBetter: true },
    { id: 'p95-response-time', unit: 'us', isLowerBetter: true },
    { id: 'p99-response-time', unit: 'us', isLowerBetter: true },
    { id: 'throughput', unit: 'requests/s', isLowerBetter: false },
    { id: 'utilisation', unit: 'ratio' },
    { id: 'mean-in-system', unit: 'requests', isLowerBetter: true },
    { id: 'arrivals', unit: 'requests' },
    { id: 'served', unit: 'requests', isLowerBetter: false },
    { id: 'refused', unit: 'requests', isLowerBetter: true },
    { id: 'failed', unit: 'requests', isLowerBetter: true },
    { id: 'unfinished', unit: 'requests', isLowerBetter: true },
  ],
  theory: [
    { curve: 'response-time-by-load', parameter: 'load', metric: 'mean-response-time', from: 0.1, to: 0.9 },
    { curve: 'p99-by-load', parameter: 'load', metric: 'p99-response-time', from: 0.1, to: 0.9 },
  ],
  properties: [
    { id: 'all-served', kind: 'always' },
    { id: 'keeps-up', kind: 'eventually' },
  ],
}
