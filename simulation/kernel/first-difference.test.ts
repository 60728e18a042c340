import { expect, test } from 'vitest'
import { describe } from '../catalogue'
import { loadModel } from '../models'
import { findFirstDifference, instantsAroundDifference, isDifferent } from './first-difference'
import { defaultRun } from './validate-run'
import type { Run } from './run'

async function recordingsOf(simulation: string, change: (run: Run) => Run) {
  const model = await loadModel(simulation)
  const run = defaultRun(describe(simulation)!)
  return [model.simulate(run), model.simulate(change(run))] as const
}

test('a run does not differ from itself', async () => {
  for (const simulation of ['two-phase-commit', 'single-server-queue']) {
    const [first, second] = await recordingsOf(simulation, (run) => ({ ...run }))
    expect(findFirstDifference(first, second)).toBeNull()
  }
})

test('the first difference of a fork is the intervention that was added', async () => {
  const [first, second] = await recordingsOf('two-phase-commit', (run) => ({
    ...run,
    interventions: [...run.interventions, { kind: 'crash', node: 'coordinator', atUs: 7000 }],
  }))
  const found = findFirstDifference(first, second)
  expect(found).toMatchObject({ atUs: 7000, onlyInFirst: [], onlyInSecond: [{ kind: 'intervene' }] })
  // Seen from the other side it is the same instant, the other way round.
  expect(findFirstDifference(second, first)).toMatchObject({
    atUs: 7000,
    onlyInFirst: [{ kind: 'intervene' }],
    onlyInSecond: [],
  })
})

test('the order of events at one instant does not count, their number does', async () => {
  const [first] = await recordingsOf('two-phase-commit', (run) => run)
  const swapped = { ...first, events: [...first.events].reverse().sort((a, b) => a.atUs - b.atUs) }
  expect(swapped.events).not.toEqual(first.events)
  expect(findFirstDifference(first, swapped)).toBeNull()
  const doubled = { ...first, events: [...first.events.slice(0, 1), ...first.events] }
  expect(findFirstDifference(first, doubled)?.onlyInSecond).toHaveLength(1)
})

test('a run that goes on differs from one that has ended', async () => {
  const [first] = await recordingsOf('two-phase-commit', (run) => run)
  const cut = { ...first, events: first.events.slice(0, -1) }
  expect(findFirstDifference(cut, first)?.onlyInSecond).toEqual(first.events.slice(-1))
})

test('the instants around the first difference lead up to it and go on after it', async () => {
  const [first, second] = await recordingsOf('two-phase-commit', (run) => ({
    ...run,
    interventions: [{ kind: 'crash', node: 'coordinator', atUs: 7000 }],
  }))
  const around = instantsAroundDifference(first, second, { before: 2, instantsMax: 6 })
  expect(around).toHaveLength(6)
  expect(around.findIndex(isDifferent)).toBe(2)
  expect(around[2]).toEqual(findFirstDifference(first, second))
  const times = around.map(({ atUs }) => atUs)
  expect(times).toEqual([...times].sort((a, b) => a - b))
})

test('of two runs that are the same the instants stand from the start, every event in both', async () => {
  const [first, second] = await recordingsOf('two-phase-commit', (run) => ({ ...run }))
  const instants = instantsAroundDifference(first, second, { before: 2, instantsMax: 1000 })
  expect(instants.flatMap(({ inBoth }) => inBoth)).toEqual(first.events)
})
