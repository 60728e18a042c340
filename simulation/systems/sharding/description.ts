import type { SimulationDescription } from '../../kernel/description'

/** Most shards that there can be, the spare ones included. */
export const SHARDS_MAX = 12

/** How many shards stand ready to join. */
export const SPARES = 2

/** Keys laid out on shards by one of four rules; shards join and leave, and keys move. */
export const shardingDescription: SimulationDescription = {
  id: 'sharding',
  version: 1,
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
    { kind: 'choice', name: 'remedy', options: ['none', 'split', 'cache'], default: 'none' },
    { kind: 'number', name: 'keysPerQuery', unit: 'count', minimum: 1, maximum: 50, step: 1, default: 1 },
  ],
  interventions: ['crash', 'recover'],
  metrics: [
    { id: 'moved-keys', unit: 'count', isLowerBetter: true },
    { id: 'moved-share', unit: 'ratio', isLowerBetter: true },
    { id: 'new-shard-share', unit: 'ratio' },
    { id: 'fullest-to-mean', unit: 'ratio', isLowerBetter: true },
    { id: 'busiest-share', unit: 'ratio', isLowerBetter: true },
    { id: 'shards-per-query', unit: 'count', isLowerBetter: true },
  ],
  theory: [
    { curve: 'moved-by-shards', parameter: 'shards', metric: 'moved-share', from: 2, to: 10 },
    { curve: 'shards-by-keys', parameter: 'keysPerQuery', metric: 'shards-per-query', from: 1, to: 20 },
  ],
  properties: [
    { id: 'only-to-the-new', kind: 'always' },
    { id: 'balanced', kind: 'eventually' },
    { id: 'no-hot-shard', kind: 'eventually' },
  ],
}
