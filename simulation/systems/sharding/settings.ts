import type { NodeId, Parameters } from '../../kernel/run'
import { SPARES } from './description'

export type Method = 'modulo' | 'ring' | 'range' | 'directory'

export interface ShardingSettings {
  readonly method: Method
  readonly shards: number
  readonly virtualNodes: number
  readonly keys: number
  /** In [0, 0.9]. */
  readonly hotShare: number
  readonly remedy: 'none' | 'split' | 'cache' | 'dedicated'
  /** Of the requests for the hot key, in [0, 1]. */
  readonly hotWrites: number
  readonly pieces: number
  /** Of the requests for other keys than the hot one, in [0, 0.9]. */
  readonly newestShare: number
  readonly queries: 'by-key' | 'every-shard'
  readonly keysPerQuery: number
  /** In [0, 0.5]. */
  readonly slowShare: number
}

export function readSettings(parameters: Parameters): ShardingSettings {
  return {
    method: parameters.method as Method,
    shards: Number(parameters.shards),
    virtualNodes: Number(parameters.virtualNodes),
    keys: Number(parameters.keys),
    hotShare: Number(parameters.hotShare),
    remedy: parameters.remedy as ShardingSettings['remedy'],
    hotWrites: Number(parameters.hotWrites),
    pieces: Number(parameters.pieces),
    newestShare: Number(parameters.newestShare),
    queries: parameters.queries as ShardingSettings['queries'],
    keysPerQuery: Number(parameters.keysPerQuery),
    slowShare: Number(parameters.slowShare),
  }
}

/** `s1` … serve from the start; after them stand those that may join. */
export function shardNames(shards: number): readonly NodeId[] {
  return [...Array.from({ length: shards }, (_, place) => `s${place + 1}`), ...SPARES]
}
