import { invariant } from '../../kernel/invariant'
import type { Model, SimulateOptions } from '../../kernel/model'
import type { Curve, SystemRecording } from '../../kernel/recording'
import type { Run } from '../../kernel/run'
import { moduloMovedShare, ringMovedShare, shardsPerQuery } from '../../theory/sharding'
import { shardingDescription } from './description'
import { ShardingRun } from './sharding-run'
import { readSettings, shardNames, type ShardingSettings } from './settings'

export const model: Model = { description: shardingDescription, simulate }

/**
 * Lays keys out on shards, and again whenever a shard joins or leaves. At level `metrics` no scene is drawn.
 * @throws {InvariantError} when the run is of another simulation or was not validated.
 */
export function simulate(run: Run, options: SimulateOptions = {}): SystemRecording {
  invariant(run.simulation === shardingDescription.id, 'The run is of another simulation')
  const settings = readSettings(run.parameters)
  const sharding = new ShardingRun(settings, run, shardNames(settings.shards), options.level !== 'metrics')
  return { family: 'system', run, ...sharding.play(), curves: drawCurves(settings), requests: [] }
}

/** What theory says of one shard joining, and of queries with several keys. */
function drawCurves(settings: ShardingSettings): readonly Curve[] {
  const moved = settings.method === 'modulo' ? moduloMovedShare : ringMovedShare
  const counts = Array.from({ length: 9 }, (_, place) => place + 2)
  const keys = Array.from({ length: 50 }, (_, place) => place + 1)
  return [
    {
      id: 'moved-by-shards',
      xUnit: 'nodes',
      yUnit: 'ratio',
      kind: 'theory',
      points: counts.map((x) => ({ x, y: moved(x) })),
    },
    {
      id: 'shards-by-keys',
      xUnit: 'count',
      yUnit: 'count',
      kind: 'theory',
      points: keys.map((x) => ({ x, y: shardsPerQuery(settings.shards, x) })),
    },
  ]
}
