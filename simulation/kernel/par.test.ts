import { expect, test } from 'vitest'
import { twoPhaseCommitDescription } from '../protocols/two-phase-commit/description'
import { model } from '../protocols/two-phase-commit/model'
import type { ParQuestion, ParResult, Search } from './model'
import { countInterventions } from './par'
import type { Parameters } from './run'
import { defaultRun } from './validate-run'

const BASE = defaultRun(twoPhaseCommitDescription)
const SMALL = { participants: 2, logWriteMs: 0, acknowledgements: false }

function finish(search: Search<ParResult> | undefined): ParResult {
  if (search === undefined) throw new Error('Two-phase commit can be searched.')
  while (!search.isDone) search.advance(1_000)
  return search.result()
}

function parOf(parameters: Parameters, question: ParQuestion): ParResult {
  return finish(model.searchPar?.({ parameters: { ...BASE.parameters, ...parameters } }, question))
}

test('blocking takes one crash, and the run found does it', () => {
  const { kind, par } = parOf(SMALL, {
    property: 'everyone-decides',
    interventions: ['crash', 'drop', 'cut'],
  })
  expect([kind, par?.interventions, par?.steps]).toEqual(['found', 1, 9])
  const recording = par && model.simulate(par.run)
  expect(recording?.properties['everyone-decides']?.verdict).toBe('fails')
  expect(par && countInterventions(par.run)).toBe(1)
  expect(par?.run.schedule).toHaveLength(9)
})

test('par has as few steps as the shortest counterexample with as many faults', () => {
  const options = { crashesMax: 1, properties: ['everyone-decides'] }
  const search = model.explore?.({ parameters: { ...BASE.parameters, ...SMALL } }, options)
  while (search?.isDone === false) search.advance(10_000)
  const shortest = search?.result().counterexample
  expect(shortest?.schedule).toHaveLength(9)
})

test('with cooperative termination two cuts isolate a participant', () => {
  const question = { property: 'everyone-decides', interventions: ['cut'] } as const
  const { par } = parOf({ ...SMALL, cooperativeTermination: true }, question)
  expect([par?.interventions, par?.steps]).toEqual([2, 12])
  expect(par?.run.schedule).toHaveLength(12)
})

test('no loss of messages alone blocks, because questions are repeated', () => {
  const question = { property: 'everyone-decides', interventions: ['drop'], interventionsMax: 3 } as const
  expect(parOf(SMALL, question).kind).toBe('impossible')
})

test('agreement cannot be broken by two interventions', () => {
  const question = {
    property: 'agreement',
    interventions: ['crash', 'recover', 'drop'],
    interventionsMax: 2,
  } as const
  expect(parOf(SMALL, question).kind).toBe('impossible')
})

test('a search past its limit of states does not know', () => {
  expect(parOf({}, { property: 'agreement', interventions: ['drop'], statesMax: 500 }).kind).toBe('unknown')
})

test('a timed run is blocked by one crash at the right instant', () => {
  const question = { property: 'everyone-decides', interventions: ['crash'] } as const
  const { kind, par } = finish(model.searchTimedPar?.({ ...BASE, seed: 7 }, question))
  expect([kind, par?.interventions]).toEqual(['found', 1])
  expect(par?.run.interventions).toMatchObject([{ kind: 'crash', node: 'coordinator' }])
})

test('a timed run with cooperative termination is not blocked by one crash of a participant', () => {
  const base = { ...BASE, parameters: { ...BASE.parameters, cooperativeTermination: true } }
  const question = {
    property: 'everyone-decides',
    interventions: ['crash'],
    mayCrash: ['p1'],
    interventionsMax: 1,
  } as const
  expect(finish(model.searchTimedPar?.(base, question)).kind).toBe('impossible')
})
