import { expect, test } from 'vitest'
import type { TimedIntervention } from '@/simulation/kernel/run'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { fleetDescription } from '@/simulation/systems/fleet/description'
import { simulate } from '@/simulation/systems/fleet/model'
import { snapshotAt } from './fleet-snapshot'

const base = defaultRun(fleetDescription)

test.each([
  [0, 'run'],
  [7, 'measured'],
  [29, 'measured'],
  [30, 'run'],
  [600, 'run'],
])('with a warm-up of %i of 30 s the last picture counts what the figures count', (warmUpS, counted) => {
  for (const layout of ['one-big', 'pooled', 'separate']) {
    for (let seed = 0; seed < 20; seed += 1) {
      const interventions: TimedIntervention[] = [
        { kind: 'crash', node: 'm1', atUs: 5_000_000 },
        { kind: 'recover', node: 'm1', atUs: 7_000_000 },
        { kind: 'crash', node: 'm1', atUs: 20_000_000 },
      ]
      const parameters = { ...base.parameters, layout, warmUpS, durationS: 30 }
      const recording = simulate({ ...base, seed, interventions, parameters })
      const snapshot = snapshotAt(recording, recording.endUs)
      const figures = [recording.metrics.served?.value, recording.metrics.failed?.value]
      expect([snapshot.counted, snapshot.served, snapshot.failed], `${layout}, seed ${seed}`).toEqual([
        counted,
        ...figures,
      ])
    }
  }
})

test('during the warm-up the picture counts it, and begins again at its end', () => {
  const parameters = { ...base.parameters, warmUpS: 10, durationS: 30 }
  const recording = simulate({ ...base, seed: 7, parameters })
  const before = snapshotAt(recording, 9_999_999)
  expect(before.counted).toBe('warm-up')
  expect(before.served).toBeGreaterThan(200)
  const after = snapshotAt(recording, 10_000_000)
  expect(after.counted).toBe('measured')
  expect(after.served).toBeLessThan(5)
})
