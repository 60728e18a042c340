import { expect, test } from 'vitest'
import { createRandom, type Random } from '../../kernel/random'
import type { Parameters, Run, TimedIntervention } from '../../kernel/run'
import { defaultRun, validateRun } from '../../kernel/validate-run'
import { heartbeatDescription } from './description'
import { model } from './model'

const base = defaultRun(heartbeatDescription)
const RUNS = 1_000
const NODES = ['primary', 'monitor', 'standby'] as const
/** Instants that many interventions share: the first, the end and one past it among them. */
const INSTANTS_US = [0, 0, 1, 2_000_000, 4_000_000, 4_000_000, 5_000_000, 6_000_000]

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[random.nextBelow(items.length)] as Item
}

/** Least, default and greatest of every number, every choice; short runs, so that there are many. */
function anyParameters(random: Random): Parameters {
  const parameters: Record<string, number | string | boolean> = {}
  for (const one of heartbeatDescription.parameters) {
    if (one.kind === 'choice') parameters[one.name] = pick(one.options, random)
    else if (one.kind === 'flag') parameters[one.name] = random.nextBelow(2) === 0
    else parameters[one.name] = pick([one.minimum, one.default, one.maximum], random)
  }
  const latencyMsMax = Math.max(Number(parameters.latencyMsMin), Number(parameters.latencyMsMax))
  return { ...parameters, latencyMsMax, durationS: 5 }
}

function anyIntervention(random: Random): TimedIntervention {
  const atUs = random.nextBelow(2) === 0 ? pick(INSTANTS_US, random) : random.nextBelow(6_000_000)
  const node = pick(NODES, random)
  const message = `${node}#${1 + random.nextBelow(8)}`
  switch (random.nextBelow(8)) {
    case 0:
      return { kind: 'crash', node, atUs }
    case 1:
      return { kind: 'recover', node, atUs }
    case 2:
      return { kind: 'pause', node, durationUs: 1 + random.nextBelow(3_000_000), atUs }
    case 3:
      return { kind: 'cut', from: node, to: pick(NODES, random), oneWay: random.nextBelow(2) === 0, atUs }
    case 4:
      return { kind: 'heal', from: node, to: pick(NODES, random), atUs }
    case 5:
      return { kind: 'drop', message, atUs }
    case 6:
      return { kind: 'duplicate', message, atUs }
    default:
      return { kind: 'delay', message, byUs: random.nextBelow(4_000_000), atUs }
  }
}

function anyRun(seed: number): Run {
  const random = createRandom(seed).fork('test')
  const interventions = Array.from({ length: random.nextBelow(9) }, () => anyIntervention(random))
  return { ...base, seed, parameters: anyParameters(random), interventions }
}

test(`least and greatest parameters, faults at one instant: figures are what is drawn, in ${RUNS} runs`, () => {
  let both = 0
  for (let seed = 0; seed < RUNS; seed += 1) {
    const recording = model.simulate(anyRun(seed))
    if (recording.family !== 'protocol') throw new Error('Heartbeats are a protocol.')
    const { end, endUs, metrics, properties, events } = recording
    const spans = (id: string) =>
      (recording.tracks.find(({ node }) => node === id)?.spans ?? []).filter(
        ({ condition }) => condition === 'active',
      )
    const lengthUs = (id: string) => spans(id).reduce((sum, { fromUs, toUs }) => sum + toUs - fromUs, 0)
    const bothUs = spans('primary')
      .flatMap((one) =>
        spans('standby').map((other) =>
          Math.max(0, Math.min(one.toUs, other.toUs) - Math.max(one.fromUs, other.fromUs)),
        ),
      )
      .reduce((sum, us) => sum + us, 0)
    expect(end, `seed ${seed}`).not.toBe('limit')
    expect(metrics['two-active-time']?.value, `seed ${seed}`).toBe(bothUs)
    expect(metrics.downtime?.value, `seed ${seed}`).toBe(
      endUs - lengthUs('primary') - lengthUs('standby') + bothUs,
    )
    if (bothUs > 0) {
      both += 1
      expect(properties['one-active']?.verdict, `seed ${seed}`).toBe('fails')
      // Nobody takes over without having been told by a monitor that suspected.
      const takeOver = events.findIndex((event) => event.kind === 'decide' && event.decision === 'take-over')
      const suspicion = events.findIndex((event) => event.kind === 'decide' && event.decision === 'suspect')
      expect(suspicion, `seed ${seed}`).toBeGreaterThanOrEqual(0)
      expect(takeOver, `seed ${seed}`).toBeGreaterThan(suspicion)
    }
  }
  expect(both).toBeGreaterThan(RUNS / 100)
})

test('such runs are ones that a learner may play', () => {
  for (let seed = 0; seed < 200; seed += 1)
    expect(validateRun(anyRun(seed), heartbeatDescription), `seed ${seed}`).toMatchObject({ ok: true })
})
