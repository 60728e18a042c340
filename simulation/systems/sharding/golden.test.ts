import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import type { Parameters, TimedIntervention } from '../../kernel/run'
import { defaultRun, validateRun } from '../../kernel/validate-run'
import { shardingDescription } from './description'
import { simulate } from './model'
import type { ShardingScene } from './scene'

interface Scenario {
  readonly id: string
  readonly seed: number
  readonly parameters?: Parameters
  readonly interventions: readonly TimedIntervention[]
}

const FILE = new URL('../../../content/lessons/sharding/scenarios.yaml', import.meta.url)
const scenarios = parse(readFileSync(FILE, 'utf8')) as readonly Scenario[]
const base = defaultRun(shardingDescription)

test.each(scenarios)('the recording of $id is this one', ({ seed, parameters, interventions }) => {
  const run = { ...base, seed, interventions, parameters: { ...base.parameters, ...parameters } }
  expect(validateRun(run, shardingDescription)).toMatchObject({ ok: true })
  const recording = simulate(run)
  const scene = recording.scenes?.at(-1)?.scene as unknown as ShardingScene
  expect({
    // Says only that something differs; the facts below say what.
    digest: createHash('sha256').update(JSON.stringify(recording)).digest('hex').slice(0, 16),
    keys: scene.shards.map(({ node, keys }) => `${node} ${keys}`).join(', '),
    moves: scene.moves
      .map(({ from, to, keys }) => `${scene.shards[from]?.node}→${scene.shards[to]?.node} ${keys}`)
      .join(', '),
    metrics: Object.fromEntries(Object.entries(recording.metrics).map(([id, { value }]) => [id, value])),
    verdicts: Object.fromEntries(
      Object.entries(recording.properties).map(([id, { verdict }]) => [id, verdict]),
    ),
  }).toMatchSnapshot()
})
