import type { NodeId, Parameters } from '../../kernel/run'
import { SHARDS_MAX, SPARES } from './description'

export type Method = 'modulo' | 'ring' | 'range' | 'directory'

export interface ShardingSettings {
  readonly method: Method
  readonly shards: number
  readonly virtualNodes: number
  readonly keys: number
  /** In [0, 0.9]. */
  readonly hotShare: number
  readonly remedy: 'none' | 'split' | 'cache'
  readonly keysPerQuery: number
}

export function readSettings(parameters: Parameters): ShardingSettings {
  return {
    method: parameters.method as Method,
    shards: Number(parameters.shards),
    virtualNodes: Number(parameters.virtualNodes),
    keys: Number(parameters.keys),
    hotShare: Number(parameters.hotShare),
    remedy: parameters.remedy as ShardingSettings['remedy'],
    keysPerQuery: Number(parameters.keysPerQuery),
  }
}

/** `s1` … : those that serve from the start, then those that may join. */
export function shardNames(shards: number): readonly NodeId[] {
  const count = Math.min(SHARDS_MAX, shards + SPARES)
  return Array.from({ length: count }, (_, place) => `s${place + 1}`)
}
