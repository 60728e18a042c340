import { expect, test } from 'vitest'
import { createRandom, type Random } from '../../kernel/random'
import type { Parameters, Run, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { threePhaseCommitDescription } from './description'
import { model } from './model'

const RUNS = 6_000
const INSTANT_US_MAX = 300_000

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[random.nextBelow(items.length)] as Item
}

function nodesFor(participants: number): readonly string[] {
  return ['coordinator', ...Array.from({ length: participants }, (_, index) => `p${index + 1}`)]
}

/** A run in the world that the protocol asks for: every message and every step is faster than every time-out. */
function assumedRun(seed: number): {
  readonly run: Run
  readonly nodes: readonly string[]
  readonly random: Random
} {
  const random = createRandom(seed).fork('test')
  const base = defaultRun(threePhaseCommitDescription)
  const participants = 2 + random.nextBelow(4)
  const run: Run = {
    ...base,
    seed,
    parameters: {
      ...base.parameters,
      participants,
      votes: pick(['all-yes', 'all-yes', 'all-yes', 'p1-no', 'free'], random),
      logWriteMs: pick([0, 4, 10], random),
      sendGapMs: pick([0, 1, 5], random),
      voteTimeoutMs: 120,
      ackTimeoutMs: 120,
      answerTimeoutMs: 120,
      decisionTimeoutMs: 400,
    },
  }
  return { run, nodes: nodesFor(participants), random }
}

function crashes(
  nodes: readonly string[],
  random: Random,
  isWithReturns: boolean,
): readonly TimedIntervention[] {
  return nodes.flatMap((node): TimedIntervention[] => {
    if (random.nextBelow(2) === 0) return []
    const atUs = random.nextBelow(INSTANT_US_MAX)
    const crash: TimedIntervention = { kind: 'crash', node, atUs }
    if (!isWithReturns || random.nextBelow(2) === 0) return [crash]
    return [crash, { kind: 'recover', node, atUs: atUs + 1 + random.nextBelow(INSTANT_US_MAX) }]
  })
}

test(`crashes alone neither part nor block anybody, in ${RUNS} runs`, () => {
  let [commits, rescued] = [0, 0]
  for (let seed = 0; seed < RUNS; seed += 1) {
    const { run, nodes, random } = assumedRun(seed)
    const interventions = crashes(nodes, random, false)
    const { properties, end, metrics } = model.simulate({ ...run, interventions }, { level: 'metrics' })
    const verdicts = ['agreement', 'validity', 'everyone-decides'].map((id) => properties[id]?.verdict)
    expect([...verdicts, end], `seed ${seed}`).toEqual(['holds', 'holds', 'holds', 'quiescent'])
    const hasCommitted = Number(metrics['committed-participants']?.value) > 0
    if (hasCommitted) commits += 1
    if (hasCommitted && interventions.some((one) => one.kind === 'crash' && one.node === 'coordinator'))
      rescued += 1
  }
  // Both endings were met often, and so was a commit without the coordinator.
  expect(commits).toBeGreaterThan(RUNS / 10)
  expect(commits).toBeLessThan(RUNS / 2)
  expect(rescued).toBeGreaterThan(RUNS / 50)
})

test(`whoever comes back agrees with the rest, in ${RUNS} runs`, () => {
  for (let seed = 0; seed < RUNS; seed += 1) {
    const { run, nodes, random } = assumedRun(seed)
    const interventions = crashes(nodes, random, true)
    const { properties, end } = model.simulate(
      { ...run, interventions },
      { level: 'metrics', eventsMax: 20_000 },
    )
    const verdicts = [properties.agreement?.verdict, properties.validity?.verdict, end]
    expect(verdicts, `seed ${seed}`).toEqual(['holds', 'holds', 'quiescent'])
  }
})

test(`a coordinator cut off before its first pre-commit always parts with the rest, in ${RUNS / 10} runs`, () => {
  for (let seed = 0; seed < RUNS / 10; seed += 1) {
    const { run, nodes } = assumedRun(seed)
    const parameters: Parameters = { ...run.parameters, votes: 'all-yes' }
    const first = model.simulate({ ...run, parameters })
    const sent = first.events.find((event) => event.kind === 'send' && event.label === 'pre-commit')
    const interventions = nodes
      .slice(1)
      .map((to): TimedIntervention => ({ kind: 'cut', from: 'coordinator', to, atUs: (sent?.atUs ?? 0) + 1 }))
    const { properties, metrics } = model.simulate({ ...run, parameters, interventions })
    expect(properties.agreement?.verdict, `seed ${seed}`).toBe('fails')
    expect(metrics['aborted-participants']?.value, `seed ${seed}`).toBe(parameters.participants)
  }
})

test('the same run gives the same recording, and neither level changes figures or verdicts', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const { run, nodes, random } = assumedRun(seed)
    const faulty: Run = { ...run, interventions: crashes(nodes, random, true) }
    const full = model.simulate(faulty)
    expect(model.simulate(faulty), `seed ${seed}`).toEqual(full)
    const { metrics, properties, endUs, unused } = model.simulate(faulty, { level: 'metrics' })
    expect({ metrics, properties, endUs, unused }, `seed ${seed}`).toEqual({
      metrics: full.metrics,
      properties: full.properties,
      endUs: full.endUs,
      unused: full.unused,
    })
  }
})

test(`coming back at once, twice, or in the midst of coming back harms no agreement, in ${RUNS / 3} runs`, () => {
  let twice = 0
  for (let seed = 0; seed < RUNS / 3; seed += 1) {
    const { run, nodes, random } = assumedRun(seed)
    const instants = [0, 20_000, 41_000, 44_000, 60_000, random.nextBelow(INSTANT_US_MAX)]
    const interventions = nodes.flatMap((node): TimedIntervention[] => {
      if (random.nextBelow(2) === 0) return []
      const atUs = pick(instants, random)
      const [backUs, againUs] = [pick([0, 1, 15_000], random), pick([0, 1, 12_000, 90_000], random)]
      const once: TimedIntervention[] = [
        { kind: 'crash', node, atUs },
        { kind: 'recover', node, atUs: atUs + backUs },
      ]
      if (random.nextBelow(2) === 0) return once
      twice += 1
      return [
        ...once,
        { kind: 'crash', node, atUs: atUs + backUs + againUs },
        { kind: 'recover', node, atUs: atUs + backUs + againUs + pick([0, 200_000], random) },
      ]
    })
    const { properties, end } = model.simulate(
      { ...run, interventions },
      { level: 'metrics', eventsMax: 20_000 },
    )
    const verdicts = [properties.agreement?.verdict, properties.validity?.verdict, end]
    expect(verdicts, `seed ${seed}`).toEqual(['holds', 'holds', 'quiescent'])
  }
  expect(twice).toBeGreaterThan(RUNS / 3)
})
