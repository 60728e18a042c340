import { expect, test } from 'vitest'
import { sweep } from '../../kernel/sweep'
import type { TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { shardingDescription } from './description'
import { simulate } from './model'

const base = defaultRun(shardingDescription)
const join: TimedIntervention = { kind: 'recover', node: 'n1', atUs: 1_000_000 }
const leave: TimedIntervention = { kind: 'crash', node: 's2', atUs: 1_000_000 }
const second: TimedIntervention = { kind: 'recover', node: 'n2', atUs: 2_000_000 }

/** How far what moved may lie from the curve: chance has a say in hashes, and most in the arcs of a ring. */
const TOLERANCES = { modulo: 0.01, ring: 0.035, range: 0.0005, directory: 0.0005 } as const

const CASES = (['modulo', 'ring', 'range', 'directory'] as const).flatMap((method) => [
  { method, name: 'one joins', interventions: [join] },
  { method, name: 'one leaves', interventions: [leave] },
  ...(method === 'range' ? [] : [{ method, name: 'a second joins', interventions: [join, second] }]),
])

test.each(CASES)(
  'by $method, when $name, what moves is on the curve for every number of shards',
  ({ method, interventions }) => {
    const parameters = { ...base.parameters, method, keys: 20_000, virtualNodes: 200 }
    const run = { ...base, seed: 7, parameters, interventions }
    const values = [2, 3, 4, 5, 6, 7, 8, 9, 10]
    const measured = sweep(simulate, run, {
      id: 'measured',
      parameter: 'shards',
      xUnit: 'nodes',
      values,
      metric: 'moved-share',
    })
    expect(measured.points.map(({ x }) => x)).toEqual(values)
    const theory = simulate(run).curves.find(({ id }) => id === 'moved-by-shards')
    for (const { x, y } of measured.points) {
      const expected = theory?.points.find((point) => point.x === x)?.y ?? NaN
      expect(Math.abs(y - expected), `${x} shards: ${y}, theory ${expected}`).toBeLessThan(TOLERANCES[method])
    }
  },
)

test('where what came before decides, no curve is drawn', () => {
  const ids = (parameters: object, interventions: readonly TimedIntervention[]) =>
    simulate({ ...base, interventions, parameters: { ...base.parameters, ...parameters } }).curves.map(
      ({ id }) => id,
    )
  expect(ids({ method: 'range' }, [join])).toContain('moved-by-shards')
  expect(ids({ method: 'range' }, [join, second])).not.toContain('moved-by-shards')
  expect(ids({ remedy: 'dedicated', hotShare: 0.3 }, [join])).not.toContain('moved-by-shards')
})

test('a directory of 200 000 keys gives a new shard its share and no more', () => {
  const parameters = { ...base.parameters, method: 'directory', keys: 200_000, shards: 9 }
  const { metrics } = simulate({ ...base, parameters, interventions: [join] })
  expect(metrics['moved-keys']?.value).toBe(20_000)
  expect(metrics['fullest-to-mean']?.value).toBe(1)
})
