import { expect, test } from 'vitest'
import type { ProtocolRecording } from '../../kernel/recording'
import { createRandom, type Random } from '../../kernel/random'
import type { Run, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { twoPhaseCommitDescription } from './description'
import { model } from './model'

const RUNS = 6_000
const INSTANT_US_MAX = 300_000

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[random.nextBelow(items.length)] as Item
}

function nodesFor(participants: number): readonly string[] {
  return ['coordinator', ...Array.from({ length: participants }, (_, index) => `p${index + 1}`)]
}

/** Anything the player allows, at any instant, in any number up to seven. */
function anyIntervention(nodes: readonly string[], random: Random): TimedIntervention {
  const atUs = random.nextBelow(INSTANT_US_MAX)
  const node = pick(nodes, random)
  const message = `${node}#${1 + random.nextBelow(8)}`
  switch (pick(['crash', 'recover', 'pause', 'cut', 'heal', 'drop', 'duplicate', 'delay'] as const, random)) {
    case 'crash':
      return { kind: 'crash', node, atUs }
    case 'recover':
      return { kind: 'recover', node, atUs }
    case 'pause':
      return { kind: 'pause', node, durationUs: 1 + random.nextBelow(200_000), atUs }
    case 'cut':
      return { kind: 'cut', from: node, to: pick(nodes, random), oneWay: random.nextBelow(2) === 0, atUs }
    case 'heal':
      return { kind: 'heal', from: node, to: pick(nodes, random), atUs }
    case 'drop':
      return { kind: 'drop', message, atUs }
    case 'duplicate':
      return { kind: 'duplicate', message, atUs }
    case 'delay':
      return { kind: 'delay', message, byUs: 1 + random.nextBelow(400_000), atUs }
  }
}

function anyRun(seed: number): Run {
  const random = createRandom(seed).fork('test')
  const base = defaultRun(twoPhaseCommitDescription)
  const participants = 2 + random.nextBelow(4)
  const nodes = nodesFor(participants)
  return {
    ...base,
    seed,
    parameters: {
      ...base.parameters,
      participants,
      votes: pick(['all-yes', 'all-yes', 'p1-no', 'free'], random),
      cooperativeTermination: random.nextBelow(2) === 0,
      acknowledgements: random.nextBelow(2) === 0,
      logWriteMs: pick([0, 4, 20], random),
      lossRatio: pick([0, 0, 0.1, 0.3], random),
    },
    interventions: Array.from({ length: random.nextBelow(8) }, () => anyIntervention(nodes, random)),
  }
}

test(`no node commits while another aborts, in ${RUNS} runs with anything done to them`, () => {
  for (let seed = 0; seed < RUNS; seed += 1) {
    const { properties, end } = model.simulate(anyRun(seed), { level: 'metrics', eventsMax: 20_000 })
    const verdicts = [properties.agreement?.verdict, properties.validity?.verdict, end]
    expect(verdicts, `seed ${seed}`).toEqual(['holds', 'holds', 'quiescent'])
  }
})

/** Links that are still cut at the end, one direction each. */
function cutLinks({ run, unused }: ProtocolRecording): ReadonlySet<string> {
  const cuts = new Set<string>()
  for (const [index, intervention] of run.interventions.entries()) {
    if (unused.includes(index) || (intervention.kind !== 'cut' && intervention.kind !== 'heal')) continue
    const { kind, from, to } = intervention
    for (const link of [`${from}>${to}`, `${to}>${from}`]) {
      if (kind === 'cut') cuts.add(link)
      else cuts.delete(link)
    }
  }
  return cuts
}

/** Crashes, recoveries and cuts in order of time, so that the end can be read off them. */
function faultyRun(seed: number): Run {
  const random = createRandom(seed).fork('blocking')
  const run = anyRun(seed)
  const nodes = nodesFor(Number(run.parameters.participants))
  const interventions = Array.from({ length: random.nextBelow(6) }, () => {
    const [atUs, node] = [random.nextBelow(INSTANT_US_MAX), pick(nodes, random)]
    if (random.nextBelow(2) === 0) {
      const others = nodes.filter((other) => other !== node)
      return {
        kind: pick(['cut', 'cut', 'heal'] as const, random),
        from: node,
        to: pick(others, random),
        atUs,
      }
    }
    return { kind: pick(['crash', 'crash', 'recover'] as const, random), node, atUs }
  })
  return {
    ...run,
    parameters: { ...run.parameters, cooperativeTermination: true, lossRatio: 0 },
    interventions: interventions.sort((left, right) => left.atUs - right.atUs),
  }
}

/** Who is blocked according to the theory: uncertain, without the coordinator, and among equals only. */
function blockedInTheory(recording: ProtocolRecording): readonly string[] {
  const cuts = cutLinks(recording)
  const conditions = new Map(recording.tracks.map(({ node, views }) => [node, views.at(-1)?.view.condition]))
  const canReach = (from: string, to: string) => conditions.get(to) !== 'down' && !cuts.has(`${from}>${to}`)
  return recording.nodes.filter((node) => {
    if (node === 'coordinator' || conditions.get(node) !== 'uncertain') return false
    const others = recording.nodes.filter((other) => other !== node && canReach(node, other))
    return others.every((other) => other !== 'coordinator' && conditions.get(other) === 'uncertain')
  })
}

test(`with cooperative termination exactly the cut off among equals are blocked, in ${RUNS} runs`, () => {
  let blockedRuns = 0
  for (let seed = 0; seed < RUNS; seed += 1) {
    const recording = model.simulate(faultyRun(seed), { eventsMax: 20_000 })
    if (recording.family !== 'protocol') throw new Error('Two-phase commit is a protocol.')
    const undecided = recording.tracks
      .filter(({ node, views }) => {
        const condition = views.at(-1)?.view.condition
        return node !== 'coordinator' && (condition === 'uncertain' || condition === 'working')
      })
      .map(({ node }) => node)
    expect(undecided, `seed ${seed}`).toEqual(blockedInTheory(recording))
    expect(recording.metrics['blocked-participants']?.value, `seed ${seed}`).toBe(undecided.length)
    if (undecided.length > 0) blockedRuns += 1
  }
  // Both sides of the equivalence were met often.
  expect(blockedRuns).toBeGreaterThan(RUNS / 50)
  expect(blockedRuns).toBeLessThan(RUNS / 2)
})

test('the same run gives the same recording, and neither level changes figures or verdicts', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const full = model.simulate(anyRun(seed))
    expect(model.simulate(anyRun(seed)), `seed ${seed}`).toEqual(full)
    const { metrics, properties, endUs, unused } = model.simulate(anyRun(seed), { level: 'metrics' })
    expect({ metrics, properties, endUs, unused }, `seed ${seed}`).toEqual({
      metrics: full.metrics,
      properties: full.properties,
      endUs: full.endUs,
      unused: full.unused,
    })
  }
})
