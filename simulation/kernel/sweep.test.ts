import { expect, test } from 'vitest'
import { singleServerQueueDescription } from '../systems/single-server-queue/description'
import { simulate } from '../systems/single-server-queue/model'
import { InvariantError } from './invariant'
import { sweep } from './sweep'
import { defaultRun } from './validate-run'

const question = {
  id: 'measured',
  parameter: 'load',
  xUnit: 'ratio',
  values: [0.2, 0.5, 0.8],
  metric: 'mean-response-time',
} as const

test('each value of the parameter gives the point that its own run measures', () => {
  const run = defaultRun(singleServerQueueDescription)
  const curve = sweep(simulate, run, question)
  const own = question.values.map((load) => ({
    x: load,
    y: simulate({ ...run, parameters: { ...run.parameters, load } }).metrics['mean-response-time']?.value,
  }))
  expect(curve).toEqual({ id: 'measured', xUnit: 'ratio', yUnit: 'us', kind: 'measured', points: own })
})

test('a run without enough data leaves no point', () => {
  const run = defaultRun(singleServerQueueDescription)
  const untouched = { ...run, parameters: { ...run.parameters, durationS: 1, serviceMs: 1000 } }
  const silent = { ...untouched, interventions: [{ kind: 'load', factor: 0, atUs: 0 }] as const }
  expect(sweep(simulate, silent, question).points).toEqual([])
})

test('no values, or a metric that the simulation has not, are refused', () => {
  const run = defaultRun(singleServerQueueDescription)
  expect(() => sweep(simulate, run, { ...question, values: [] })).toThrow(InvariantError)
  expect(() => sweep(simulate, run, { ...question, metric: 'happiness' })).toThrow('happiness')
})
