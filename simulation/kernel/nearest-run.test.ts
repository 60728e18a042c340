import fc from 'fast-check'
import { expect, test } from 'vitest'
import { twoPhaseCommitDescription as description } from '../protocols/two-phase-commit/description'
import { nearestRun } from './nearest-run'
import { defaultRun, validateRun } from './validate-run'

const base = defaultRun(description)

test('keeps what is still known and says what it left out', () => {
  const written = {
    ...base,
    version: 0,
    seed: 12,
    parameters: { ...base.parameters, participants: 4, votes: 'none-of-them', patience: 3 },
    interventions: [
      { kind: 'crash', node: 'p1', atUs: 1000 },
      { kind: 'set-on-fire', node: 'p1', atUs: 1000 },
    ],
  }
  expect(nearestRun(written, description)).toEqual({
    run: {
      ...base,
      seed: 12,
      parameters: { ...base.parameters, participants: 4 },
      interventions: [{ kind: 'crash', node: 'p1', atUs: 1000 }],
    },
    parametersLeftOut: ['votes', 'patience'],
    interventionsLeftOut: 1,
  })
})

test('a schedule is kept whole or not at all', () => {
  const step = { kind: 'deliver', message: 'coordinator#1' }
  expect(nearestRun({ ...base, version: 0, schedule: [step] }, description)?.run.schedule).toEqual([step])
  const broken = nearestRun({ ...base, version: 0, schedule: [step, { kind: 'teleport' }] }, description)
  expect(broken).toMatchObject({ run: { interventions: [] }, interventionsLeftOut: 2 })
})

test('what is no run of this simulation has no nearest one', () => {
  for (const value of [null, 7, [], {}, { simulation: 'another' }])
    expect(nearestRun(value, description)).toBeNull()
})

test('whatever was written, the nearest run is a valid one', () => {
  const anything = fc.record(
    {
      simulation: fc.constant(description.id),
      version: fc.anything(),
      seed: fc.anything(),
      parameters: fc.anything(),
      interventions: fc.anything(),
      schedule: fc.anything(),
    },
    { requiredKeys: ['simulation'] },
  )
  fc.assert(
    fc.property(anything, (value) => {
      const nearest = nearestRun(value, description)
      expect(validateRun(nearest?.run, description)).toMatchObject({ ok: true })
    }),
    { numRuns: 300 },
  )
})
