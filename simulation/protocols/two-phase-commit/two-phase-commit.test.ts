import { expect, test } from 'vitest'
import type { ExploreOptions } from '../../kernel/model'
import type { ProtocolRecording } from '../../kernel/recording'
import type { Parameters, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { twoPhaseCommitDescription } from './description'
import { model } from './model'

function play(
  interventions: readonly TimedIntervention[] = [],
  parameters: Parameters = {},
  seed = 7,
): ProtocolRecording {
  const base = defaultRun(twoPhaseCommitDescription)
  const run = { ...base, seed, interventions, parameters: { ...base.parameters, ...parameters } }
  const recording = model.simulate(run)
  if (recording.family !== 'protocol') throw new Error('Two-phase commit is a protocol.')
  return recording
}

function exploreAll(parameters: Parameters, options: ExploreOptions) {
  const base = defaultRun(twoPhaseCommitDescription)
  const search = model.explore?.({ parameters: { ...base.parameters, ...parameters } }, options)
  if (search === undefined) throw new Error('Two-phase commit can be explored.')
  while (!search.isDone) search.advance(100_000)
  return search.result()
}

/** A recording in a few lines: who did what when, in milliseconds. */
function story({ events, end }: ProtocolRecording): readonly string[] {
  const lines = events.flatMap((event) => {
    const at = `${(event.atUs / 1_000).toFixed(3)} ${event.node ?? ''}`
    if (event.kind === 'deliver')
      return [`${at} gets ${event.label} from ${event.from}: ${event.view.condition}`]
    if (event.kind === 'lose') return [`${at} misses ${event.label}: ${event.cause}`]
    if (event.kind === 'intervene') return [`${at} ${event.intervention.kind}`]
    return event.kind === 'fire' ? [`${at} ${event.timer}`] : []
  })
  return [...lines, end]
}

test.each([2, 3, 4, 5])(
  'the good case of %i participants takes N prepares, votes, decisions and acknowledgements',
  (count) => {
    const { messages, metrics, properties } = play([], { participants: count })
    const labels = ['prepare', 'yes', 'commit', 'acknowledgement']
    expect(labels.map((label) => messages.filter((message) => message.label === label).length)).toEqual(
      labels.map(() => count),
    )
    expect(messages).toHaveLength(4 * count)
    expect(metrics['forced-writes']?.value).toBe(2 * count + 1)
    expect(metrics['committed-participants']?.value).toBe(count)
    expect(properties['everyone-decides']?.verdict).toBe('holds')
  },
)

test('without acknowledgements the good case takes three messages per participant', () => {
  expect(play([], { acknowledgements: false }).messages).toHaveLength(9)
})

test('the recording of the good case is this one', () => {
  expect(story(play())).toMatchSnapshot()
})

test('the recording of a coordinator that crashes between writing and telling is this one', () => {
  const recording = play([{ kind: 'crash', node: 'coordinator', atUs: 47_000 }])
  expect(story(recording)).toMatchSnapshot()
  expect(recording.properties['everyone-decides']).toMatchSnapshot()
})

test('a coordinator that crashes after the votes blocks everyone, and says since when', () => {
  const { properties, metrics, end } = play([{ kind: 'crash', node: 'coordinator', atUs: 47_000 }])
  expect(end).toBe('quiescent')
  expect(metrics['blocked-participants']?.value).toBe(3)
  const { verdict, explanation, history } = properties['everyone-decides'] ?? {}
  expect([verdict, explanation?.code, explanation?.nodes]).toEqual([
    'fails',
    'uncertain-coordinator-down',
    ['p1', 'p2', 'p3'],
  ])
  expect(history?.filter(({ atUs }) => atUs <= 61_000).at(-1)?.verdict).toBe('fails')
})

test('a coordinator that recovers with its decision on disk tells it, and everyone commits', () => {
  const { properties, metrics } = play([
    { kind: 'crash', node: 'coordinator', atUs: 47_000 },
    { kind: 'recover', node: 'coordinator', atUs: 400_000 },
  ])
  expect(metrics['committed-participants']?.value).toBe(3)
  expect(properties['everyone-decides']?.verdict).toBe('holds')
})

test('a coordinator that recovers without a decision aborts', () => {
  const { metrics, properties } = play([
    { kind: 'crash', node: 'coordinator', atUs: 30_000 },
    { kind: 'recover', node: 'coordinator', atUs: 200_000 },
  ])
  expect(metrics['aborted-participants']?.value).toBe(3)
  expect(properties['everyone-decides']?.verdict).toBe('holds')
})

test('a participant that fails before its vote aborts the transaction and blocks nobody', () => {
  const { metrics, properties } = play([{ kind: 'crash', node: 'p2', atUs: 10_000 }])
  expect(metrics['blocked-participants']?.value).toBe(0)
  expect(metrics['aborted-participants']?.value).toBe(2)
  expect(properties['everyone-decides']?.verdict).toBe('holds')
})

test('a participant whose decision got lost asks for it', () => {
  const { messages, metrics } = play([{ kind: 'drop', message: 'coordinator#5', atUs: 0 }], {
    acknowledgements: false,
  })
  expect(messages.filter(({ label }) => label === 'ask')).toHaveLength(1)
  expect(metrics['committed-participants']?.value).toBe(3)
})

test('cooperative termination passes on what one participant knows, and asking nobody does not', () => {
  const faults: readonly TimedIntervention[] = [
    { kind: 'drop', message: 'coordinator#5', atUs: 0 },
    { kind: 'drop', message: 'coordinator#6', atUs: 0 },
    { kind: 'crash', node: 'coordinator', atUs: 51_000 },
  ]
  const parameters = { acknowledgements: false }
  expect(play(faults, parameters).properties['everyone-decides']?.explanation?.code).toBe(
    'uncertain-though-known',
  )
  const helped = play(faults, { ...parameters, cooperativeTermination: true })
  expect(helped.properties['everyone-decides']?.verdict).toBe('holds')
})

test('one no vote aborts everywhere', () => {
  const { metrics, properties } = play([], { votes: 'p2-no' })
  expect(metrics['aborted-participants']?.value).toBe(3)
  expect(properties['commit-possible']?.verdict).toBe('unknown')
})

test('free votes come from the seed', () => {
  const outcomes = Array.from({ length: 40 }, (_, seed) => play([], { votes: 'free', participants: 2 }, seed))
  const commits = outcomes.filter(({ metrics }) => metrics['committed-participants']?.value === 2)
  expect(commits.length).toBeGreaterThan(0)
  expect(commits.length).toBeLessThan(outcomes.length)
})

test('a healed link lets the uncertain learn the decision however late', () => {
  const { metrics, properties } = play([
    { kind: 'cut', from: 'coordinator', to: 'p1', atUs: 40_000 },
    { kind: 'heal', from: 'p1', to: 'coordinator', atUs: 5_000_000 },
  ])
  expect(metrics['committed-participants']?.value).toBe(3)
  expect(properties['everyone-decides']?.verdict).toBe('holds')
})

test('agreement and validity hold in every order with one crash, one recovery and one lost message', () => {
  const bounds = { crashesMax: 1, recoveriesMax: 1, dropsMax: 1 }
  const result = exploreAll(
    { participants: 2, logWriteMs: 0, acknowledgements: false, cooperativeTermination: true },
    bounds,
  )
  expect([result.verdict, result.distinct]).toEqual(['holds', 167_102])
}, 60_000)

test('while the coordinator is up and reachable nobody blocks, however many participants crash', () => {
  const parameters = { logWriteMs: 0, acknowledgements: false, cooperativeTermination: true }
  const options = {
    crashesMax: 2,
    mayCrash: ['p1', 'p2', 'p3'],
    properties: ['agreement', 'everyone-decides'],
  }
  const everyOrder = exploreAll({ ...parameters, participants: 2 }, options)
  expect([everyOrder.verdict, everyOrder.ends]).toEqual(['holds', 117])
  const threeInTime = exploreAll({ ...parameters, votes: 'free' }, { ...options, hasBoundedDelays: true })
  expect([threeInTime.verdict, threeInTime.ends]).toEqual(['holds', 891])
}, 60_000)

test('the shortest way to block is one crash of the coordinator, and the counterexample replays', () => {
  const result = exploreAll(
    { participants: 2, cooperativeTermination: true, logWriteMs: 0, acknowledgements: false },
    { crashesMax: 1, properties: ['everyone-decides'] },
  )
  expect([result.verdict, result.property]).toEqual(['fails', 'everyone-decides'])
  const replayed = result.counterexample && model.simulate(result.counterexample)
  expect(replayed?.unused).toEqual([])
  expect(replayed?.properties['everyone-decides']?.verdict).toBe('fails')
})

test('somebody commits in some order', () => {
  const properties = ['commit-possible']
  const parameters = { participants: 2, logWriteMs: 0, acknowledgements: false }
  expect(exploreAll(parameters, { properties }).verdict).toBe('holds')
  const result = exploreAll({ ...parameters, votes: 'p1-no' }, { properties })
  expect([result.verdict, result.property, result.counterexample]).toEqual([
    'fails',
    'commit-possible',
    undefined,
  ])
})
