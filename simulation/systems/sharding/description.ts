import type { SimulationDescription } from '../../kernel/description'

/** Shards that stand ready to join. Their names are the same however many serve, so that a run can be swept over that. */
export const SPARES = ['n1', 'n2'] as const

/** Long enough to see a change and what it left behind. */
export const END_US = 10_000_000

/** Keys laid out on shards by one of four rules; shards join and leave, and keys move. */
export const shardingDescription: SimulationDescription = {
  id: 'sharding',
  version: 2,
  family: 'system',
  view: 'sharding',
  isExplorable: false,
  parameters: [
    { kind: 'choice', name: 'method', options: ['modulo', 'ring', 'range', 'directory'], default: 'modulo' },
    { kind: 'number', name: 'shards', unit: 'nodes', minimum: 2, maximum: 10, step: 1, default: 4 },
    { kind: 'number', name: 'virtualNodes', unit: 'count', minimum: 1, maximum: 200, step: 1, default: 1 },
    { kind: 'number', name: 'keys', unit: 'count', minimum: 20, maximum: 200_000, step: 20, default: 160 },
    /** The share of all requests that ask for one single key. */
    { kind: 'number', name: 'hotShare', unit: 'ratio', minimum: 0, maximum: 0.9, step: 0.01, default: 0 },
    { kind: 'choice', name: 'remedy', options: ['none', 'split', 'cache', 'dedicated'], default: 'none' },
    /** Of the requests for the hot key, how many write. */
    { kind: 'number', name: 'hotWrites', unit: 'ratio', minimum: 0, maximum: 1, step: 0.05, default: 0 },
    /** Into how many keys with a suffix of their own the hot key is split. */
    { kind: 'number', name: 'pieces', unit: 'count', minimum: 2, maximum: 24, step: 1, default: 8 },
    /** Of the requests for other keys, how many ask for the newest tenth of them. */
    { kind: 'number', name: 'newestShare', unit: 'ratio', minimum: 0, maximum: 0.9, step: 0.05, default: 0 },
    { kind: 'choice', name: 'queries', options: ['by-key', 'every-shard'], default: 'by-key' },
    { kind: 'number', name: 'keysPerQuery', unit: 'count', minimum: 1, maximum: 50, step: 1, default: 1 },
    /** How often a shard answers late, each time anew and independently of the others. */
    { kind: 'number', name: 'slowShare', unit: 'ratio', minimum: 0, maximum: 0.5, step: 0.01, default: 0.01 },
  ],
  interventions: ['crash', 'recover', 'pause'],
  metrics: [
    { id: 'moved-keys', unit: 'count', isLowerBetter: true },
    { id: 'moved-share', unit: 'ratio', isLowerBetter: true },
    { id: 'new-shard-share', unit: 'ratio' },
    { id: 'fullest-to-mean', unit: 'ratio', isLowerBetter: true },
    { id: 'busiest-share', unit: 'ratio', isLowerBetter: true },
    { id: 'work-per-request', unit: 'ratio', isLowerBetter: true },
    { id: 'shards-per-hot-read', unit: 'count', isLowerBetter: true },
    { id: 'shards-per-query', unit: 'count', isLowerBetter: true },
    { id: 'slow-queries', unit: 'ratio', isLowerBetter: true },
    { id: 'query-time', unit: 'us', isLowerBetter: true },
  ],
  theory: [
    { curve: 'moved-by-shards', parameter: 'shards', metric: 'moved-share', from: 2, to: 10 },
    { curve: 'shards-by-keys', parameter: 'keysPerQuery', metric: 'shards-per-query', from: 1, to: 20 },
    { curve: 'slow-by-keys', parameter: 'keysPerQuery', metric: 'slow-queries', from: 1, to: 20 },
  ],
  properties: [
    { id: 'only-to-the-new', kind: 'always' },
    { id: 'balanced', kind: 'eventually' },
    { id: 'no-hot-shard', kind: 'eventually' },
  ],
}
