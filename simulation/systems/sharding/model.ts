import { invariant } from '../../kernel/invariant'
import type { Model, SimulateOptions } from '../../kernel/model'
import type { SystemRecording } from '../../kernel/recording'
import type { Run } from '../../kernel/run'
import { shardingDescription } from './description'
import { influenceIn } from './influence'
import { ShardingRun } from './sharding-run'
import { readSettings, shardNames } from './settings'

export const model: Model = { description: shardingDescription, simulate, influenceIn }

/**
 * Lays keys out on shards, and again whenever a shard joins or leaves, while queries ask for them. At level `metrics`
 * no scene is drawn.
 * @throws {InvariantError} when the run is of another simulation or was not validated.
 */
export function simulate(run: Run, options: SimulateOptions = {}): SystemRecording {
  invariant(run.simulation === shardingDescription.id, 'The run is of another simulation')
  const settings = readSettings(run.parameters)
  const sharding = new ShardingRun(settings, run, shardNames(settings.shards), options.level !== 'metrics')
  return { family: 'system', run, ...sharding.play(), requests: [] }
}
