import { expect, test } from 'vitest'
import { createRandom } from '../../kernel/random'
import type { Parameters, Run, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { expectedLoss, staleShare } from '../../theory/replication'
import { replicationDescription } from './description'
import { model } from './model'

const base = defaultRun(replicationDescription)

function runOf(seed: number, parameters: Parameters, interventions: readonly TimedIntervention[] = []): Run {
  return { ...base, seed, interventions, parameters: { ...base.parameters, ...parameters } }
}

test.each([
  [100, 100],
  [100, 200],
  [200, 100],
])(
  'with a mean lag of %i ms a read %i ms after one’s write misses it with probability e^(−x/ℓ)',
  (applyLagMs, readAfterMs) => {
    const parameters = {
      replicas: 1,
      applyLagMs,
      readAfterMs,
      applyMs: 0,
      clientLatencyMs: 1,
      logLatencyMs: 2,
      // So far apart that every write is applied before the next.
      writeGapMs: 2_000,
      writes: 200,
    }
    let [reads, stale] = [0, 0]
    for (let seed = 0; seed < 25; seed += 1) {
      const { metrics } = model.simulate(runOf(seed, parameters), { level: 'metrics' })
      reads += Number(metrics.reads?.value)
      stale += Number(metrics['stale-reads']?.value)
    }
    const expected = staleShare({ ...base.parameters, ...parameters })
    expect(reads).toBe(5_000)
    expect(Math.abs(stale / reads - expected)).toBeLessThan(
      4 * Math.sqrt((expected * (1 - expected)) / reads),
    )
  },
)

test.each([
  [20, 300],
  [10, 500],
])(
  'one write every %i ms and sending %i ms behind: a failover loses r·ℓ on average',
  (writeGapMs, sendLagMs) => {
    const faults: TimedIntervention[] = [{ kind: 'crash', node: 'primary', atUs: 2_000_000 }]
    const parameters = {
      replicas: 1,
      writeGapMs,
      sendLagMs,
      writes: 190,
      clientLatencyMs: 1,
      failoverAtMs: 3_000,
      readFrom: 'primary',
    }
    let lost = 0
    const runs = 120
    for (let seed = 0; seed < runs; seed += 1) {
      const gaps = { ...parameters, writes: Math.ceil(4_000 / writeGapMs) }
      const { metrics } = model.simulate(runOf(seed, gaps, faults), { level: 'metrics' })
      lost += Number(metrics['lost-writes']?.value)
    }
    const expected = expectedLoss(1_000 / writeGapMs, sendLagMs / 1_000)
    expect(Math.abs(lost / runs - expected)).toBeLessThan(0.4)
  },
)

test('semi-synchronously before the commit and synchronously nothing acknowledged is lost, in 3 000 runs', () => {
  for (let seed = 0; seed < 3_000; seed += 1) {
    const random = createRandom(seed).fork('test')
    const parameters = {
      mode: seed % 2 === 0 ? 'after-sync' : 'sync',
      replicas: 1 + random.nextBelow(3),
      applyLagMs: random.nextBelow(3) * 40,
      failoverAtMs: 1_500,
      otherReader: true,
      writeGapMs: 20 + random.nextBelow(150),
    }
    const crash: TimedIntervention = { kind: 'crash', node: 'primary', atUs: random.nextBelow(1_000_000) }
    const { properties, end } = model.simulate(runOf(seed, parameters, [crash]), { level: 'metrics' })
    expect(
      [properties['nothing-lost']?.verdict, properties['no-read-vanishes']?.verdict, end],
      `seed ${seed}`,
    ).toEqual(['holds', 'holds', 'quiescent'])
  }
})

test('the same run gives the same recording, and neither level changes figures or verdicts', () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const run = runOf(seed, { mode: 'after-commit', otherReader: true, applyLagMs: 50, failoverAtMs: 900 }, [
      { kind: 'crash', node: 'primary', atUs: 500_000 },
      { kind: 'recover', node: 'primary', atUs: 1_500_000 },
    ])
    const full = model.simulate(run)
    expect(model.simulate(run)).toEqual(full)
    const { metrics, properties, endUs, unused } = model.simulate(run, { level: 'metrics' })
    expect({ metrics, properties, endUs, unused }).toEqual({
      metrics: full.metrics,
      properties: full.properties,
      endUs: full.endUs,
      unused: full.unused,
    })
  }
})
