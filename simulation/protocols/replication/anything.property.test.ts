import { expect, test } from 'vitest'
import { createRandom, type Random } from '../../kernel/random'
import type { ProtocolRecording } from '../../kernel/recording'
import type { Parameters, Run, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { replicationDescription } from './description'
import { model } from './model'

const base = defaultRun(replicationDescription)
const RUNS = 1_000
const END_US = 3_000_000
const FAILOVER_US = 1_000_000
/** Instants that many interventions share, the first and one past the end among them. */
const INSTANTS_US = [0, 1, 500_000, 900_000, 1_000_000, 1_010_000, 1_020_000, 1_500_000, END_US]

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[random.nextBelow(items.length)] as Item
}

/** Least, default and greatest of every number, every choice. */
function anyParameters(random: Random): Parameters {
  const parameters: Record<string, number | string | boolean> = {}
  for (const one of replicationDescription.parameters) {
    if (one.kind === 'choice') parameters[one.name] = pick(one.options, random)
    else if (one.kind === 'flag') parameters[one.name] = random.nextBelow(2) === 0
    else parameters[one.name] = pick([one.minimum, one.default, one.default, one.maximum], random)
  }
  return {
    ...parameters,
    writes: pick([1, 6, 30], random),
    writeGapMs: pick([5, 50, 150], random),
    failoverAtMs: pick([0, 10, 1_000, 1_000, 2_900], random),
    sendLagMs: pick([0, 0, 100, 2_000], random),
  }
}

function anyInterventions(nodes: readonly string[], random: Random): readonly TimedIntervention[] {
  return Array.from({ length: random.nextBelow(8) }, (): TimedIntervention => {
    const atUs = random.nextBelow(2) === 0 ? pick(INSTANTS_US, random) : random.nextBelow(END_US)
    const node = pick([...nodes, 'primary', 'primary'], random)
    const message = `${pick(nodes, random)}#${1 + random.nextBelow(20)}`
    switch (random.nextBelow(8)) {
      case 0:
      case 1:
        return { kind: 'crash', node, atUs }
      case 2:
        return { kind: 'recover', node, atUs }
      case 3:
        return { kind: 'pause', node, durationUs: 1 + random.nextBelow(2_000_000), atUs }
      case 4:
        return { kind: 'cut', from: node, to: pick(nodes, random), oneWay: random.nextBelow(2) === 0, atUs }
      case 5:
        return { kind: 'heal', from: node, to: pick(nodes, random), atUs }
      case 6:
        return { kind: 'drop', message, atUs }
      default:
        return { kind: 'delay', message, byUs: random.nextBelow(1_000_000), atUs }
    }
  })
}

function anyRun(seed: number): Run {
  const random = createRandom(seed).fork('test')
  const parameters = anyParameters(random)
  const replicas = Array.from({ length: Number(parameters.replicas) }, (_, place) => `r${place + 1}`)
  const nodes = ['client', 'primary', ...replicas, 'operator']
  return { ...base, seed, parameters, interventions: anyInterventions(nodes, random) }
}

function play(run: Run): ProtocolRecording {
  const recording = model.simulate(run)
  if (recording.family !== 'protocol') throw new Error('Replication is a protocol.')
  return recording
}

/** Values of a fact of a node in order, with when they began. */
function factsOf({ tracks }: ProtocolRecording, node: string, key: string) {
  const views = tracks.find((track) => track.node === node)?.views ?? []
  return views.flatMap(({ atUs, view }) =>
    view.facts.flatMap((fact) => (fact.key === key ? [{ atUs, value: fact.value }] : [])),
  )
}

test(`whatever is done, a log gets shorter only where the new primary has less, in ${RUNS} runs`, () => {
  let shorter = 0
  for (let seed = 0; seed < RUNS; seed += 1) {
    const recording = play(anyRun(seed))
    expect(recording.end, `seed ${seed}`).not.toBe('limit')
    const thrownAway = recording.events.flatMap((event) =>
      event.kind === 'note' && event.code === 'threw-away' ? [`${event.node} at ${event.atUs}`] : [],
    )
    for (const node of recording.nodes) {
      const logs = factsOf(recording, node, 'log')
      for (const [place, { atUs, value }] of logs.entries()) {
        if (place === 0 || Number(value) >= Number(logs[place - 1]?.value)) continue
        shorter += 1
        expect(thrownAway, `seed ${seed}`).toContain(`${node} at ${atUs}`)
      }
    }
    const hasFailedOver = recording.events.some(
      (event) => event.kind === 'decide' && event.decision === 'fail-over',
    )
    if (!hasFailedOver) expect(thrownAway, `seed ${seed}`).toEqual([])
  }
  expect(shorter).toBeGreaterThan(5)
})

test(`whatever is done, figures agree with what was recorded, in ${RUNS} runs`, () => {
  for (let seed = 0; seed < RUNS; seed += 1) {
    const { metrics, events, messages } = play(anyRun(seed))
    const of = (id: string) => Number(metrics[id]?.value)
    const told = events.filter(
      (event) => event.kind === 'deliver' && event.node === 'client' && event.label === 'done',
    )
    expect(of('acknowledged'), `seed ${seed}`).toBeLessThanOrEqual(told.length)
    expect(of('lost-writes'), `seed ${seed}`).toBeLessThanOrEqual(of('acknowledged'))
    expect(of('stale-reads'), `seed ${seed}`).toBeLessThanOrEqual(of('reads'))
    expect(of('messages'), `seed ${seed}`).toBe(messages.length)
  }
})

test(`whatever is done, what all replicas or the only one had to have is never lost, in ${2 * RUNS} runs`, () => {
  let failovers = 0
  for (let seed = 0; seed < 2 * RUNS; seed += 1) {
    const run = anyRun(seed)
    const isOnly = seed % 2 === 0
    const nodes = isOnly
      ? ['client', 'primary', 'r1', 'operator']
      : ['client', 'primary', 'r1', 'r2', 'operator']
    const recording = play({
      ...run,
      parameters: { ...run.parameters, mode: isOnly ? 'after-sync' : 'sync', replicas: isOnly ? 1 : 2 },
      interventions: anyInterventions(nodes, createRandom(seed).fork('others')),
    })
    const hasNote = (code: string) =>
      recording.events.some((event) => event.kind === 'note' && event.code === code)
    if (isOnly && hasNote('fell-back')) continue
    if (recording.events.some((event) => event.kind === 'decide' && event.decision === 'fail-over'))
      failovers += 1
    expect(recording.properties['nothing-lost']?.verdict, `seed ${seed}`).toBe('holds')
  }
  expect(failovers).toBeGreaterThan(RUNS / 10)
})

test(`without a failover nobody but the primary ever leads, in ${RUNS} runs`, () => {
  for (let seed = 0; seed < RUNS; seed += 1) {
    const recording = play(anyRun(seed))
    const promoted = recording.events.find(
      (event) => event.kind === 'decide' && event.decision === 'fail-over',
    )
    for (const node of recording.nodes.filter((name) => /^r\d$/.test(name)))
      for (const { atUs, value } of factsOf(recording, node, 'role'))
        if (atUs < Number(promoted?.atUs ?? Infinity)) expect(value, `seed ${seed}, ${node}`).toBe('follows')
  }
})

test(`when all that crashed came back, one leads and the others have its log, in ${RUNS} runs`, () => {
  let [failovers, returns] = [0, 0]
  for (let seed = 0; seed < RUNS; seed += 1) {
    const run = anyRun(seed)
    const random = createRandom(seed).fork('returns')
    const nodes = ['primary', 'r1', 'r2', 'operator'].filter(
      (node) => node === 'primary' || random.nextBelow(2) === 0,
    )
    const interventions = nodes.flatMap((node): TimedIntervention[] => {
      // Servers come back while the operator is there: they ask once.
      const [atUs, afterUs] =
        node === 'operator'
          ? [0, 400_000]
          : [500_000 + random.nextBelow(900_000), 1 + random.nextBelow(900_000)]
      return [
        { kind: 'crash', node, atUs },
        { kind: 'recover', node, atUs: atUs + afterUs },
      ]
    })
    const parameters = {
      ...run.parameters,
      replicas: 2,
      failoverAtMs: pick([0, FAILOVER_US / 1_000], random),
    }
    const recording = play({ ...run, parameters, interventions })
    const last = (node: string, key: string) => factsOf(recording, node, key).at(-1)?.value
    const servers = ['primary', 'r1', 'r2']
    const promoted = recording.events.find(
      (event) => event.kind === 'decide' && event.decision === 'fail-over',
    )
    if (promoted === undefined) returns += 1
    else failovers += 1
    const leading = servers.filter((node) => last(node, 'role') === 'leads')
    // A failover while the old primary is up leaves it leading: nobody fences it here.
    const back = interventions.find(({ kind }) => kind === 'recover')?.atUs ?? 0
    const wasUp = back + Number(run.parameters.clientLatencyMs) * 1_000 <= FAILOVER_US
    if (promoted !== undefined && wasUp) continue
    expect(leading, `seed ${seed}`).toHaveLength(1)
    for (const node of servers)
      expect(last(node, 'log'), `seed ${seed}, ${node}`).toBe(last(leading[0] as string, 'log'))
  }
  expect(Math.min(failovers, returns)).toBeGreaterThan(RUNS / 10)
})
