import { expect, test } from 'vitest'
import type { Run } from '@/simulation/kernel/run'
import { pushRun, redo, startHistory, undo } from './run-history'

const base: Run = { simulation: 's', version: 1, parameters: {}, seed: 1, interventions: [] }
const second: Run = { ...base, seed: 2 }
const third: Run = { ...base, seed: 3 }

test('undo returns to the run before, redo to the run after', () => {
  const history = pushRun(startHistory(base), second)
  expect(undo(history).run).toBe(base)
  expect(redo(undo(history)).run).toBe(second)
})

test('a change after an undo forgets what was undone', () => {
  const history = pushRun(undo(pushRun(startHistory(base), second)), third)
  expect(redo(history).run).toBe(third)
  expect(undo(history).run).toBe(base)
})

test('the same run again is not a change', () => {
  const history = startHistory(base)
  expect(pushRun(history, { ...base })).toBe(history)
})

test('undo without a past and redo without a future change nothing', () => {
  const history = startHistory(base)
  expect(undo(history)).toBe(history)
  expect(redo(history)).toBe(history)
})
