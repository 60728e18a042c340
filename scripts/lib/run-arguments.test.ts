import { expect, test } from 'vitest'
import { twoPhaseCommitDescription as description } from '@/simulation/protocols/two-phase-commit/description'
import { checkNodes, findDescription, nodesNamedIn, readRun, type RunArguments } from './run-arguments'

test('settings, seed and interventions become a run with every parameter', () => {
  const run = readRun(description, {
    seed: '7',
    set: ['participants=5', 'cooperativeTermination=true', 'votes=p1-no'],
    do: [
      '47ms:crash:coordinator',
      '1.5s:cut:p1,p2',
      '200us:heal-one-way:p1,p2',
      '0:drop:p1#2',
      '5:delay(p1#1,30ms)',
    ],
  })
  expect(run.seed).toBe(7)
  expect(run.parameters).toMatchObject({
    participants: 5,
    cooperativeTermination: true,
    votes: 'p1-no',
    retryMs: 60,
  })
  expect(run.interventions).toEqual([
    { kind: 'crash', node: 'coordinator', atUs: 47_000 },
    { kind: 'cut', from: 'p1', to: 'p2', atUs: 1_500_000 },
    { kind: 'heal', from: 'p1', to: 'p2', oneWay: true, atUs: 200 },
    { kind: 'drop', message: 'p1#2', atUs: 0 },
    { kind: 'delay', message: 'p1#1', byUs: 30_000, atUs: 5 },
  ])
  expect(nodesNamedIn(run)).toEqual(['coordinator', 'p1', 'p2', 'p1', 'p2'])
})

test.each<[string, RunArguments, string]>([
  ['an unknown parameter', { set: ['speed=3'] }, 'participants, votes'],
  ['a setting without value', { set: ['participants'] }, '--set <name>=<value>'],
  ['a value out of range', { set: ['participants=9'] }, '2 … 5'],
  ['an empty number', { set: ['participants='] }, '2 … 5'],
  ['a word for a flag', { set: ['acknowledgements=maybe'] }, 'true | false'],
  ['an unknown option of a choice', { set: ['votes=some'] }, 'all-yes | p1-no'],
  ['an unknown intervention', { do: ['4ms:explode:p1'] }, 'crash:<node>'],
  ['no instant', { do: ['crash:p1'] }, '47ms'],
  ['too few details', { do: ['4ms:cut:p1'] }, 'cut:<node>,<node>'],
  ['too many details', { do: ['4ms:crash:p1,p2'] }, 'crash:<node>'],
  ['an intervention that the simulation does not know', { do: ['4ms:load:2'] }, 'crash | recover'],
  ['a seed that is no number', { seed: 'x' }, '4294967295'],
])('%s is refused with what is allowed', (_name, given, allowed) => {
  expect(() => readRun(description, given)).toThrow(allowed)
})

test('unknown simulations and nodes are refused with those there are', () => {
  expect(() => findDescription('nope')).toThrow('two-phase-commit-published')
  expect(() => findDescription(undefined)).toThrow('Name a simulation')
  expect(() => checkNodes(['p9'], ['coordinator', 'p1'])).toThrow('coordinator, p1')
})
