import { expect, test } from 'vitest'
import { model as published } from '../protocols/two-phase-commit-published/model'
import { explore } from './explore'
import type { ExploreOptions, ExploreResult } from './model'
import type { Effect, Protocol } from './protocol'
import { simulate } from './simulate'

/** Gray and Lamport 2006; TLC and Stateright publish 288 and 8 832. */
test.each([
  [2, 56, 154, 8],
  [3, 288, 1_146, 11],
  [4, 1_568, 8_258, 14],
  [5, 8_832, 58_146, 17],
])('the published two-phase commit with %i resource managers has %i states', (participants, ...counts) => {
  const search = published.explore?.({ parameters: { participants } })
  while (search?.isDone === false) search.advance(1_000)
  const { verdict, distinct, generated, depth } = search?.result() ?? {}
  expect([verdict, distinct, generated, depth]).toEqual(['holds', ...counts])
})

interface Counter {
  readonly got: number
}

/** `a` sends the same message three times; `b` counts. The network must be a multiset for the count to be right. */
function counting(limit: number): Protocol<Counter> {
  return {
    description: { ...published.description, id: 'counting' },
    network: 'queue',
    nodes: () => ['a', 'b'],
    link: () => ({ latencyUsMin: 1, latencyUsMax: 1, lossRatio: 0 }),
    handle(state, event, { self }) {
      if (event.kind === 'start' || event.kind === 'recover') {
        const same = [1, 2, 3].map((): Effect => ({ kind: 'send', to: 'b', body: { label: 'tick' } }))
        return { state: { got: 0 }, effects: self === 'a' && event.kind === 'start' ? same : [] }
      }
      if (state === null || event.kind !== 'deliver') return null
      return { state: { got: state.got + 1 }, effects: [] }
    },
    choices: () => [],
    view: () => ({ condition: 'working', facts: [] }),
    properties: [
      {
        id: 'below-limit',
        kind: 'always',
        check: ({ nodes }) =>
          (nodes[1]?.state?.got ?? 0) < limit ? null : { code: 'too-many', nodes: ['b'], values: { limit } },
      },
      {
        id: 'counts-three',
        kind: 'eventually',
        check: ({ nodes }) =>
          nodes[1]?.state?.got === 3 || nodes[1]?.state === null
            ? null
            : { code: 'lost', nodes: ['b'], values: {} },
      },
    ],
    metrics: () => ({}),
  }
}

function finish(protocol: Protocol<Counter>, options: ExploreOptions): ExploreResult {
  const search = explore(protocol, {}, options)
  while (!search.isDone) search.advance(3)
  return search.result()
}

test('equal messages in flight are a multiset', () => {
  expect(finish(counting(4), {})).toEqual({ verdict: 'holds', distinct: 4, generated: 4, depth: 4, ends: 1 })
})

test('a violation comes with a shortest run that simulate replays to the same violation', () => {
  const protocol = counting(3)
  const { verdict, property, depth, counterexample } = finish(protocol, {})
  expect([verdict, property, depth]).toEqual(['fails', 'below-limit', 4])
  expect(counterexample?.schedule).toHaveLength(3)
  const replayed = counterexample && simulate(protocol, counterexample)
  expect(replayed?.unused).toEqual([])
  expect(replayed?.properties['below-limit']).toMatchObject({
    verdict: 'fails',
    explanation: { atUs: 3_000 },
  })
})

test.each<[string, ExploreOptions, string]>([
  ['a drop', { dropsMax: 1 }, 'drop'],
  ['a cut', { cutsMax: 1 }, 'cut'],
  ['a crash and a recovery', { crashesMax: 1, recoveriesMax: 1 }, 'crash'],
])('%s breaks what must eventually hold, as a run', (_name, bounds, kind) => {
  const protocol = counting(9)
  const result = finish(protocol, { ...bounds, properties: ['counts-three'] })
  expect([result.verdict, result.property]).toEqual(['fails', 'counts-three'])
  const faults = result.counterexample?.schedule?.flatMap((step) =>
    step.kind === 'fault' ? [step.fault.kind] : [],
  )
  expect(faults?.[0]).toBe(kind)
  const replayed = result.counterexample && simulate(protocol, result.counterexample)
  expect([replayed?.end, replayed?.unused, replayed?.properties['counts-three']?.verdict]).toEqual([
    'quiescent',
    [],
    'fails',
  ])
})

test.each([
  ['a step happens at any time', true, 'fails'],
  ['a time-out waits for what is in flight', false, 'holds'],
] as const)('with bounded delays %s', (_name, isStep, verdict) => {
  const base = counting(9)
  const protocol: Protocol<Counter> = {
    ...base,
    handle(state, event, context) {
      if (event.kind === 'start' && context.self === 'b') {
        return { state: { got: 0 }, effects: [{ kind: 'set-timer', timer: 'work', afterUs: 1, isStep }] }
      }
      if (event.kind === 'fire') return { state: { got: (state?.got ?? 0) + 10 }, effects: [] }
      return base.handle(state, event, context)
    },
    properties: [
      {
        id: 'three-first',
        kind: 'always',
        // Ten and not three more: the work was done before every message had arrived.
        check: ({ nodes }) =>
          [10, 11, 12].includes(nodes[1]?.state?.got ?? 0)
            ? { code: 'early', nodes: ['b'], values: {} }
            : null,
      },
    ],
  }
  expect(finish(protocol, { hasBoundedDelays: true }).verdict).toBe(verdict)
})

test('faults stay within their bounds', () => {
  const result = finish(counting(9), { crashesMax: 1, mayCrash: ['a'], properties: ['counts-three'] })
  expect(result.verdict).toBe('holds')
})

test('past its limit of states a search is unknown, and what it found so far stands', () => {
  const result = finish(counting(4), { statesMax: 2 })
  expect([result.verdict, result.distinct]).toEqual(['unknown', 2])
})

test('a search that is not done is unknown and goes on where it stopped', () => {
  const search = explore(counting(4), {})
  search.advance(1)
  expect([search.isDone, search.result().verdict]).toEqual([false, 'unknown'])
  search.advance(100)
  expect([search.isDone, search.result().verdict]).toEqual([true, 'holds'])
})

test('an unknown property is a mistake', () => {
  expect(() => explore(counting(4), {}, { properties: ['nonsense'] })).toThrow('nonsense')
})
