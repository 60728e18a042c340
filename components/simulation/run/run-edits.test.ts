import { expect, test } from 'vitest'
import type { Run } from '@/simulation/kernel/run'
import {
  addIntervention,
  isSameRun,
  listInterventions,
  moveIntervention,
  removeIntervention,
  setParameter,
  takeStepNext,
} from './run-edits'

const timed: Run = {
  simulation: 'two-phase-commit',
  version: 1,
  parameters: { participants: 3, cooperative: false },
  seed: 7,
  interventions: [{ kind: 'crash', node: 'coordinator', atUs: 47_000 }],
}
const scheduled: Run = {
  ...timed,
  interventions: [],
  schedule: [
    { kind: 'deliver', message: 'coordinator#1' },
    { kind: 'fault', fault: { kind: 'crash', node: 'coordinator' } },
    { kind: 'deliver', message: 'p1#1' },
  ],
}

test('a what-if is the same run with one more intervention, in time order', () => {
  const run = addIntervention(timed, { kind: 'crash', node: 'p1' }, 20_000)
  expect(run.interventions.map(({ atUs }) => atUs)).toEqual([20_000, 47_000])
  expect(timed.interventions).toHaveLength(1)
})

test('an intervention at the same instant as another happens after it', () => {
  const run = addIntervention(timed, { kind: 'recover', node: 'coordinator' }, 47_000)
  expect(run.interventions.map(({ kind }) => kind)).toEqual(['crash', 'recover'])
})

test('in a schedule an intervention becomes the step after those already taken', () => {
  const run = addIntervention(scheduled, { kind: 'crash', node: 'p2' }, 1_500)
  expect(run.schedule?.map(({ kind }) => kind)).toEqual(['deliver', 'fault', 'fault', 'deliver'])
  expect(run.schedule?.[1]).toEqual({ kind: 'fault', fault: { kind: 'crash', node: 'p2' } })
})

test('the faults of a schedule are listed with their step and instant', () => {
  expect(listInterventions(scheduled)).toEqual([
    { index: 1, intervention: { kind: 'crash', node: 'coordinator' }, atUs: 2_000 },
  ])
})

test('adding an intervention and removing it gives the same run again', () => {
  const added = addIntervention(timed, { kind: 'crash', node: 'p1' }, 20_000)
  expect(isSameRun(removeIntervention(added, 0), timed)).toBe(true)
  expect(isSameRun(added, timed)).toBe(false)
})

test('removing from a schedule leaves the other steps in order', () => {
  expect(removeIntervention(scheduled, 1).schedule?.map(({ kind }) => kind)).toEqual(['deliver', 'deliver'])
})

test('moving an intervention keeps its place in the list and never before the start', () => {
  const moved = moveIntervention(timed, 0, -5)
  expect(moved.interventions[0]?.atUs).toBe(0)
})

test('moving a step of a schedule puts it at that instant', () => {
  const moved = moveIntervention(scheduled, 1, 3_000)
  expect(moved.schedule?.map(({ kind }) => kind)).toEqual(['deliver', 'deliver', 'fault'])
})

test('a planned delivery can be taken next instead of later, and happens once', () => {
  const run = takeStepNext(scheduled, { kind: 'deliver', message: 'p1#1' }, 1_000)
  expect(run.schedule?.map((step) => (step.kind === 'deliver' ? step.message : step.kind))).toEqual([
    'coordinator#1',
    'p1#1',
    'fault',
  ])
})

test('runs are the same whatever order their parameters are in', () => {
  const other = { ...timed, parameters: { cooperative: false, participants: 3 } }
  expect(isSameRun(timed, other)).toBe(true)
  expect(isSameRun(timed, setParameter(timed, 'participants', 4))).toBe(false)
})
