import { expect, test } from 'vitest'
import { CATALOGUE } from './catalogue'
import type { SimulationDescription } from './kernel/description'
import { pastOf } from './kernel/influence'
import type { Model } from './kernel/model'
import { createRandom, type Random } from './kernel/random'
import type { RecordedEvent, Recording } from './kernel/recording'
import type { NodeId, Parameters, Run, TimedIntervention } from './kernel/run'
import { defaultRun } from './kernel/validate-run'
import { loadModel } from './models'

const RUNS = 200
const EVENTS_ASKED = 12

/** Few and slow requests, so that there are many runs. */
const SMALL: Readonly<Record<string, readonly (number | string)[]>> = {
  durationS: [2, 4],
  serviceMs: [50, 400],
  servers: [1, 2, 4],
  machines: [1, 2, 4],
  queueLimit: [0, 1, 5],
  timeoutMs: [0, 300],
  replaceAtS: [0, 1],
  replaceDownS: [0, 1],
  repairS: [0, 1],
  warmUpS: [0],
  shards: [2, 4],
  keys: [20, 100],
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[random.nextBelow(items.length)] as Item
}

function anyParameters({ parameters }: SimulationDescription, random: Random): Parameters {
  const anyValue = (one: SimulationDescription['parameters'][number]) => {
    if (one.kind === 'choice') return pick(one.options, random)
    if (one.kind === 'flag') return pick([true, false], random)
    return pick(SMALL[one.name] ?? [one.minimum, one.default, one.maximum], random)
  }
  return Object.fromEntries(parameters.map((one) => [one.name, anyValue(one)]))
}

function anyIntervention(
  { interventions }: SimulationDescription,
  nodes: readonly NodeId[],
  endUs: number,
  random: Random,
): TimedIntervention {
  const atUs = random.nextBelow(3) === 0 ? Math.round(endUs / 2) : random.nextBelow(endUs)
  const node = pick(nodes, random)
  const kind = pick(interventions, random)
  if (kind === 'load') return { kind, factor: pick([0, 0.5, 10], random), atUs }
  if (kind === 'pause') return { kind, node, durationUs: 1 + random.nextBelow(endUs), atUs }
  return { kind: kind === 'recover' ? kind : 'crash', node, atUs }
}

function anyRun(model: Model, seed: number): Run {
  const { description } = model
  const random = createRandom(seed).fork('test')
  const base = { ...defaultRun(description), seed, parameters: anyParameters(description, random) }
  const { nodes, endUs } = model.simulate(base)
  const interventions = Array.from({ length: 1 + random.nextBelow(7) }, () =>
    anyIntervention(description, nodes, endUs, random),
  )
  return { ...base, interventions }
}

/** What an event tells, wherever it stands among the others. */
function told({ sequence: _place, ...event }: RecordedEvent): string {
  return JSON.stringify({ ...event, index: undefined, view: undefined })
}

/** For every event asked about, what is left of it when one intervention that could not reach it is taken out. */
function checkEvents(model: Model, recording: Recording, random: Random): number {
  const { run, events } = recording
  let checked = 0
  const asked = Array.from({ length: EVENTS_ASKED }, () => pick(events, random)).filter(
    ({ kind }) => kind !== 'intervene',
  )
  const pasts = asked.map((event) => pastOf(model, recording, event.sequence))
  for (const done of events) {
    if (done.kind !== 'intervene') continue
    const free = asked.filter((_, place) => pasts[place]?.has(done.sequence) === false)
    if (free.length === 0) continue
    const interventions = run.interventions.filter((_, index) => index !== done.index)
    const without = new Set(model.simulate({ ...run, interventions }).events.map(told))
    for (const event of free) {
      expect(without.has(told(event)), `seed ${run.seed}: ${told(done)} changes ${told(event)}`).toBe(true)
      checked += 1
    }
  }
  return checked
}

function checkTransitive(model: Model, recording: Recording, random: Random) {
  const last = pick(recording.events, random)
  const past = pastOf(model, recording, last.sequence)
  for (const place of past)
    for (const before of pastOf(model, recording, place))
      expect(past.has(before), `seed ${recording.run.seed}: ${before} before ${place}`).toBe(true)
}

const systems = Object.values(CATALOGUE).filter(({ family }) => family === 'system')

test.each(systems.map(({ id }) => id))(
  `%s: an event is the same without what could not reach it, in ${RUNS} runs`,
  async (id) => {
    const model = await loadModel(id)
    expect(model.influenceIn).toBeDefined()
    let checked = 0
    for (let seed = 0; seed < RUNS; seed += 1) {
      const random = createRandom(seed).fork('asked')
      const recording = model.simulate(anyRun(model, seed))
      checked += checkEvents(model, recording, random)
      if (seed % 10 === 0 && recording.events.length < 400) checkTransitive(model, recording, random)
    }
    expect(checked).toBeGreaterThan(RUNS)
  },
)
