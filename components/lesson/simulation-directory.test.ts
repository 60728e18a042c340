import { expect, test } from 'vitest'
import { findStage, type Stage } from './simulation-directory'

const stage = (id: string, simulation: string, scenarios: string[]): Stage => ({
  id,
  simulation,
  scenarios,
  show: () => undefined,
})
const stages = [
  stage('main', 'two-phase-commit', ['all-goes-well']),
  stage('queue', 'single-server-queue', ['overload']),
]

test('a scenario is shown where it is offered', () => {
  expect(findStage(stages, { scenario: 'overload' })?.id).toBe('queue')
})

test('a run is shown on a stage of its own simulation', () => {
  const run = { simulation: 'single-server-queue', version: 1, parameters: {}, seed: 1, interventions: [] }
  expect(findStage(stages, { run })?.id).toBe('queue')
})

test('what no stage can show is shown nowhere', () => {
  expect(findStage(stages, { scenario: 'unknown' })).toBeUndefined()
})
