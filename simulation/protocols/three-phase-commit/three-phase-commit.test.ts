import { expect, test } from 'vitest'
import type { ExploreOptions } from '../../kernel/model'
import type { ProtocolRecording } from '../../kernel/recording'
import type { Parameters, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { threePhaseCommitDescription } from './description'
import { model } from './model'

function play(
  interventions: readonly TimedIntervention[] = [],
  parameters: Parameters = {},
  seed = 7,
): ProtocolRecording {
  const base = defaultRun(threePhaseCommitDescription)
  const run = { ...base, seed, interventions, parameters: { ...base.parameters, ...parameters } }
  const recording = model.simulate(run)
  if (recording.family !== 'protocol') throw new Error('Three-phase commit is a protocol.')
  return recording
}

function exploreAll(parameters: Parameters, options: ExploreOptions) {
  const base = defaultRun(threePhaseCommitDescription)
  const search = model.explore?.(
    { parameters: { ...base.parameters, logWriteMs: 0, ...parameters } },
    options,
  )
  if (search === undefined) throw new Error('Three-phase commit can be explored.')
  while (!search.isDone) search.advance(100_000)
  return search.result()
}

/** Crash-stop with perfect detection: what three-phase commit asks of the world. */
const AS_ASSUMED: ExploreOptions = {
  hasBoundedDelays: true,
  properties: ['agreement', 'validity', 'everyone-decides'],
}

/** A recording in a few lines: who did what when, in milliseconds. */
function story({ events, end }: ProtocolRecording): readonly string[] {
  const lines = events.flatMap((event) => {
    const at = `${(event.atUs / 1_000).toFixed(3)} ${event.node ?? ''}`
    if (event.kind === 'deliver')
      return [`${at} gets ${event.label} from ${event.from}: ${event.view.condition}`]
    if (event.kind === 'lose') return [`${at} misses ${event.label}: ${event.cause}`]
    if (event.kind === 'note') return [`${at} notes ${event.code}`]
    if (event.kind === 'intervene') return [`${at} ${event.intervention.kind}`]
    return event.kind === 'fire' ? [`${at} ${event.timer}`] : []
  })
  return [...lines, end]
}

test.each([2, 3, 4, 5])(
  'the good case of %i participants takes 2N messages more than two phases',
  (count) => {
    const { messages, metrics, properties } = play([], { participants: count })
    const labels = ['prepare', 'yes', 'pre-commit', 'acknowledgement', 'commit']
    expect(labels.map((label) => messages.filter((message) => message.label === label).length)).toEqual(
      labels.map(() => count),
    )
    expect(messages).toHaveLength(5 * count)
    expect(metrics['forced-writes']?.value).toBe(2 * count + 1)
    expect(metrics['committed-participants']?.value).toBe(count)
    expect(properties['everyone-decides']?.verdict).toBe('holds')
  },
)

test('the recording of the good case is this one', () => {
  expect(story(play())).toMatchSnapshot()
})

test('the recording of a coordinator that crashes between two pre-commits is this one', () => {
  const recording = play([{ kind: 'crash', node: 'coordinator', atUs: 44_000 }])
  expect(story(recording)).toMatchSnapshot()
  expect(recording.metrics['committed-participants']?.value).toBe(3)
})

test('a coordinator that crashes after the votes blocks nobody: all uncertain, so all abort', () => {
  const { metrics, properties } = play([{ kind: 'crash', node: 'coordinator', atUs: 41_000 }])
  expect(metrics['blocked-participants']?.value).toBe(0)
  expect(metrics['aborted-participants']?.value).toBe(3)
  expect(properties['everyone-decides']?.verdict).toBe('holds')
})

test('a participant that fails before its vote aborts the transaction', () => {
  const { metrics } = play([{ kind: 'crash', node: 'p2', atUs: 10_000 }])
  expect([metrics['aborted-participants']?.value, metrics['blocked-participants']?.value]).toEqual([2, 0])
})

test('a participant that fails after its vote is left behind, and the others commit', () => {
  const { metrics, properties } = play([{ kind: 'crash', node: 'p2', atUs: 41_000 }])
  expect(metrics['committed-participants']?.value).toBe(2)
  expect(properties.agreement?.verdict).toBe('holds')
})

test('whoever comes back with only its vote on disk asks and follows', () => {
  const { metrics, properties } = play([
    { kind: 'crash', node: 'p2', atUs: 41_000 },
    { kind: 'recover', node: 'p2', atUs: 300_000 },
  ])
  expect(metrics['committed-participants']?.value).toBe(3)
  expect(properties['everyone-decides']?.verdict).toBe('holds')
})

test('a coordinator that comes back without a decision takes the one taken without it', () => {
  const recording = play([
    { kind: 'crash', node: 'coordinator', atUs: 41_000 },
    { kind: 'recover', node: 'coordinator', atUs: 500_000 },
  ])
  const last = recording.tracks.find(({ node }) => node === 'coordinator')?.views.at(-1)
  expect(last?.view.condition).toBe('aborted')
  expect(recording.properties.agreement?.verdict).toBe('holds')
})

test('nobody who is left knows when everyone crashes after the votes and comes back', () => {
  const nodes = ['coordinator', 'p1', 'p2', 'p3']
  const { properties, metrics } = play(
    nodes.flatMap((node): TimedIntervention[] => [
      { kind: 'crash', node, atUs: 41_000 },
      { kind: 'recover', node, atUs: 100_000 },
    ]),
  )
  expect(properties['everyone-decides']?.explanation?.code).toBe('recovered-undecided')
  expect(metrics['blocked-participants']?.value).toBe(3)
})

test('a coordinator cut off before the pre-commits commits, and the participants abort', () => {
  const cuts = ['p1', 'p2', 'p3'].map((to): TimedIntervention => ({
    kind: 'cut',
    from: 'coordinator',
    to,
    atUs: 43_800,
  }))
  const { properties, metrics } = play(cuts)
  expect(properties.agreement).toMatchObject({
    verdict: 'fails',
    explanation: { code: 'disagreement', values: { committed: 'coordinator', aborted: 'p1' } },
  })
  expect(metrics['aborted-participants']?.value).toBe(3)
})

test('the local rule disagrees after one crash: P1 commits alone, the others abort alone', () => {
  const crash: TimedIntervention = { kind: 'crash', node: 'coordinator', atUs: 44_000 }
  const { properties, metrics } = play([crash], { timeoutRule: 'local' })
  expect(properties.agreement?.verdict).toBe('fails')
  expect([metrics['committed-participants']?.value, metrics['aborted-participants']?.value]).toEqual([1, 2])
})

test('one no vote aborts everywhere', () => {
  const { metrics, properties } = play([], { votes: 'p2-no' })
  expect(metrics['aborted-participants']?.value).toBe(3)
  expect(properties['commit-possible']?.verdict).toBe('unknown')
})

test.each([
  [2, 3, 8_728],
  [3, 2, 336_588],
])(
  'with %i participants and %i crashes all agree and nobody who is up stays undecided, in every order',
  (participants, crashesMax, distinct) => {
    const result = exploreAll({ participants, votes: 'free' }, { ...AS_ASSUMED, crashesMax })
    expect([result.verdict, result.distinct]).toEqual(['holds', distinct])
  },
  60_000,
)

test('coming back does no harm to agreement', () => {
  const options = { ...AS_ASSUMED, properties: ['agreement', 'validity'], recoveriesMax: 1 }
  expect(exploreAll({ participants: 2 }, { ...options, crashesMax: 2 }).verdict).toBe('holds')
  expect(exploreAll({ participants: 3 }, { ...options, crashesMax: 1 }).verdict).toBe('holds')
})

test.each([
  ['a partition', { participants: 2 }, { hasBoundedDelays: true, cutsMax: 2 }, 19],
  ['messages slower than the time-outs, and no fault at all', { participants: 2 }, {}, 9],
  ['the same between three participants', { participants: 3 }, {}, 12],
  [
    'the local rule and one crash',
    { participants: 2, timeoutRule: 'local' },
    { hasBoundedDelays: true, crashesMax: 1 },
    10,
  ],
] as const)('%s breaks agreement, and the counterexample replays', (_, parameters, bounds, steps) => {
  const result = exploreAll(parameters, { ...bounds, properties: ['agreement'] })
  expect([result.verdict, result.counterexample?.schedule?.length]).toEqual(['fails', steps])
  const replayed = result.counterexample && model.simulate(result.counterexample)
  expect(replayed?.unused).toEqual([])
  expect(replayed?.properties.agreement?.verdict).toBe('fails')
})

test.each([2, 3])('one cut link or one lost message does not break %i participants', (participants) => {
  const options = { hasBoundedDelays: true, properties: ['agreement'] }
  expect(exploreAll({ participants }, { ...options, cutsMax: 1 }).verdict).toBe('holds')
  expect(exploreAll({ participants }, { ...options, dropsMax: 1 }).verdict).toBe('holds')
})

test('somebody commits in some order', () => {
  const options = { hasBoundedDelays: true, properties: ['commit-possible'] }
  expect(exploreAll({ participants: 2 }, options).verdict).toBe('holds')
  expect(exploreAll({ participants: 2, votes: 'p1-no' }, options).verdict).toBe('fails')
})
