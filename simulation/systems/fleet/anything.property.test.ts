import { expect, test } from 'vitest'
import { createRandom, type Random } from '../../kernel/random'
import type { Parameters, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { fleetDescription } from './description'
import { simulate } from './model'

const base = defaultRun(fleetDescription)
const RUNS = 500
const END_US = 4_000_000
const INSTANTS_US = [0, 0, 1_000_000, 2_000_000, 2_000_000, END_US - 1, END_US]

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[random.nextBelow(items.length)] as Item
}

/** Least, default and greatest of every number; few and slow requests, so that there are many runs. */
function anyParameters(random: Random): Parameters {
  const parameters: Record<string, number | string | boolean> = {}
  for (const one of fleetDescription.parameters) {
    if (one.kind === 'choice') parameters[one.name] = pick(one.options, random)
    else if (one.kind === 'number')
      parameters[one.name] = pick([one.minimum, one.default, one.maximum], random)
  }
  return {
    ...parameters,
    serviceMs: pick([50, 1_000], random),
    replaceAtS: pick([0, 1, 2, 4], random),
    replaceDownS: pick([0, 1, 600], random),
    repairS: pick([0, 1, 600], random),
    warmUpS: pick([0, 0, 2, 4, 600], random),
    durationS: END_US / 1_000_000,
  }
}

function anyInterventions(random: Random): readonly TimedIntervention[] {
  return Array.from({ length: random.nextBelow(9) }, (): TimedIntervention => {
    const atUs = random.nextBelow(2) === 0 ? pick(INSTANTS_US, random) : random.nextBelow(END_US)
    const node = `m${1 + random.nextBelow(4)}`
    const kind = pick(['crash', 'crash', 'recover', 'load'] as const, random)
    return kind === 'load' ? { kind, factor: pick([0, 0.5, 10], random), atUs } : { kind, node, atUs }
  })
}

test(`answered, failed and inside are what arrived, and nobody serves two or while down, in ${RUNS} runs`, () => {
  for (let seed = 0; seed < RUNS; seed += 1) {
    const random = createRandom(seed).fork('test')
    const run = { ...base, seed, parameters: anyParameters(random), interventions: anyInterventions(random) }
    const { metrics, requests, tracks, nodes, end, series, properties } = simulate(run)
    expect(end, `seed ${seed}`).toBe('horizon')
    const warmUpUs = Number(run.parameters.warmUpS) * 1_000_000
    const fromUs = warmUpUs < END_US ? warmUpUs : 0
    const ended = (fate: string) =>
      requests.filter((one) => one.fate === fate && (one.endedUs ?? 0) >= fromUs).length
    expect([metrics.served?.value, metrics.failed?.value], `seed ${seed}`).toEqual([
      ended('served'),
      ended('failed'),
    ])
    const inside = requests.filter(({ endedUs }) => endedUs === null).length
    expect(series[0]?.points.at(-1)?.value, `seed ${seed}`).toBe(inside)
    expect(Number(metrics.utilisation?.value), `seed ${seed}`).toBeLessThanOrEqual(1)
    expect(Number(metrics.downtime?.value), `seed ${seed}`).toBeLessThanOrEqual(END_US - fromUs)
    if (requests.some(({ fate }) => fate === 'failed'))
      expect(properties['nothing-fails']?.verdict, `seed ${seed}`).toBe('fails')
    for (const [place, node] of nodes.entries()) {
      const served = requests
        .filter((one) => one.server === node && one.startedUs !== null)
        .map(({ startedUs, endedUs }) => [Number(startedUs), endedUs ?? END_US] as const)
        .sort(([left], [right]) => left - right)
      for (const [at, [startUs]] of served.entries())
        if (at > 0)
          expect(startUs, `seed ${seed}, ${node}`).toBeGreaterThanOrEqual(served[at - 1]?.[1] as number)
      const downs = tracks[place]?.spans.filter(({ condition }) => condition === 'down') ?? []
      for (const down of downs)
        for (const [startUs, endUs] of served)
          expect(
            Math.min(endUs, down.toUs) - Math.max(startUs, down.fromUs),
            `seed ${seed}, ${node}`,
          ).toBeLessThanOrEqual(0)
    }
  }
})
