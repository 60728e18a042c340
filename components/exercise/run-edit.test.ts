import { expect, test } from 'vitest'
import type { Run } from '@/simulation/kernel/run'
import { applyEdit, editOf } from './run-edit'

const base: Run = {
  simulation: 'two-phase-commit',
  version: 1,
  parameters: { participants: 3, cooperativeTermination: false },
  seed: 7,
  interventions: [{ kind: 'crash', node: 'p1', atUs: 5 }],
}

test('an untouched run is an empty edit', () => {
  expect(editOf(base, { ...base, parameters: { ...base.parameters } })).toEqual({})
})

test('an edit names only what the learner changed, and applying it gives the run back', () => {
  const run: Run = {
    ...base,
    parameters: { ...base.parameters, participants: 2 },
    interventions: [...base.interventions, { kind: 'crash', node: 'coordinator', atUs: 9 }],
  }
  const edit = editOf(base, run)
  expect(edit).toEqual({
    parameters: { participants: 2 },
    interventions: [{ kind: 'crash', node: 'coordinator', atUs: 9 }],
  })
  expect(applyEdit(base, edit)).toEqual(run)
})

test('doing again what the scenario already does is an intervention of its own', () => {
  const twice: Run = { ...base, interventions: [...base.interventions, ...base.interventions] }
  expect(editOf(base, twice).interventions).toHaveLength(1)
})

test('a schedule is part of the edit when it differs', () => {
  const run: Run = { ...base, schedule: [{ kind: 'fault', fault: { kind: 'crash', node: 'p1' } }] }
  expect(editOf(base, run)).toEqual({ schedule: run.schedule })
  expect(editOf(run, run)).toEqual({})
})
