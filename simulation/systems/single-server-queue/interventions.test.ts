import { expect, test } from 'vitest'
import type { SystemRecording } from '../../kernel/recording'
import type { Parameters, Run, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { singleServerQueueDescription } from './description'
import { simulate } from './model'

function runWith(parameters: Parameters, interventions: readonly TimedIntervention[] = [], seed = 7): Run {
  const run = defaultRun(singleServerQueueDescription)
  return { ...run, seed, interventions, parameters: { ...run.parameters, ...parameters } }
}

function metric(recording: SystemRecording, id: string): number {
  const value = recording.metrics[id]?.value
  if (value === undefined || value === null) throw new Error(`No value for ${id}`)
  return value
}

test('when the only server crashes its work and its line are lost, and arrivals are refused until it is back', () => {
  const recording = simulate(
    runWith({ load: 1.1 }, [
      { kind: 'crash', node: 's1', atUs: 30_000_000 },
      { kind: 'recover', node: 's1', atUs: 40_000_000 },
    ]),
  )
  const lost = recording.requests.filter(({ endedUs, fate }) => fate === 'failed' && endedUs === 30_000_000)
  expect(lost.length).toBeGreaterThan(5)
  expect(lost.filter(({ startedUs }) => startedUs !== null).length).toBe(1)
  const during = recording.requests.filter(
    ({ arrivedUs }) => arrivedUs > 30_000_000 && arrivedUs < 40_000_000,
  )
  expect(new Set(during.map(({ fate }) => fate))).toEqual(new Set(['refused']))
  expect(recording.tracks[0]?.spans).toEqual([
    { fromUs: 0, toUs: 30_000_000, condition: 'working' },
    { fromUs: 30_000_000, toUs: 40_000_000, condition: 'down' },
    { fromUs: 40_000_000, toUs: 60_000_000, condition: 'working' },
  ])
  expect(recording.requests.some(({ arrivedUs, fate }) => arrivedUs > 40_000_000 && fate === 'served')).toBe(
    true,
  )
})

test('when one of two servers crashes the line stays and the other goes on', () => {
  const recording = simulate(
    runWith({ load: 1.1, servers: 2 }, [{ kind: 'crash', node: 's2', atUs: 30_000_000 }]),
  )
  const waiting = recording.requests.filter(
    ({ arrivedUs, startedUs }) => arrivedUs < 30_000_000 && (startedUs === null || startedUs > 30_000_000),
  )
  expect(waiting.length).toBeGreaterThan(5)
  expect(waiting.every(({ fate, server }) => fate !== 'failed' && server !== 's2')).toBe(true)
  const failed = recording.requests.filter(({ fate }) => fate === 'failed')
  expect(failed.map(({ server, endedUs }) => ({ server, endedUs }))).toEqual([
    { server: 's2', endedUs: 30_000_000 },
  ])
  expect(metric(recording, 'refused')).toBe(0)
  expect(recording.properties['all-served']?.explanation).toEqual({
    code: 'crash',
    nodes: ['s2'],
    values: { request: failed[0]?.id },
    atUs: 30_000_000,
  })
  // The survivor is offered 220 % of what it can do.
  expect(recording.properties['keeps-up']?.verdict).toBe('fails')
})

test('recovering a server that runs, or crashing one that is down, changes nothing', () => {
  const crash = { kind: 'crash', node: 's1', atUs: 20_000_000 } as const
  const recover = { kind: 'recover', node: 's1', atUs: 40_000_000 } as const
  const fates = (interventions: readonly TimedIntervention[]) =>
    simulate(runWith({ load: 0.6 }, interventions)).requests.map(({ fate, endedUs }) => [fate, endedUs])
  const once = fates([crash, recover])
  expect(once.some(([fate]) => fate === 'refused')).toBe(true)
  const again = [{ ...recover, atUs: 10_000_000 }, crash, { ...crash, atUs: 30_000_000 }, recover]
  expect(fates(again)).toEqual(once)
})

test('stopping arrivals puts the rest off by as long as they are stopped, also when they are stopped twice', () => {
  const stop = { kind: 'load', factor: 0, atUs: 20_000_000 } as const
  const go = { kind: 'load', factor: 1, atUs: 40_000_000 } as const
  const arrivals = (interventions: readonly TimedIntervention[]) =>
    simulate(runWith({ load: 0.6 }, interventions)).requests.map(({ arrivedUs }) => arrivedUs)
  const undisturbed = arrivals([])
  const put = undisturbed.map((arrivedUs) => (arrivedUs < stop.atUs ? arrivedUs : arrivedUs + 20_000_000))
  const stopped = put.filter((arrivedUs) => arrivedUs < 60_000_000)
  expect(arrivals([stop, go])).toEqual(stopped)
  expect(arrivals([stop, { ...stop, atUs: 30_000_000 }, go])).toEqual(stopped)
})

test('a load factor changes the rate from its instant on, and 0 stops arrivals', () => {
  const { requests } = simulate(
    runWith({ load: 0.5 }, [
      { kind: 'load', factor: 2, atUs: 20_000_000 },
      { kind: 'load', factor: 0, atUs: 40_000_000 },
      { kind: 'load', factor: 1, atUs: 50_000_000 },
    ]),
  )
  const between = (from: number, to: number) =>
    requests.filter(({ arrivedUs }) => arrivedUs >= from * 1_000_000 && arrivedUs < to * 1_000_000).length
  expect(between(0, 20)).toBeGreaterThan(70)
  expect(between(0, 20)).toBeLessThan(130)
  expect(between(20, 40)).toBeGreaterThan(160)
  expect(between(20, 40)).toBeLessThan(240)
  expect(between(40, 50)).toBe(0)
  expect(between(50, 60)).toBeGreaterThan(25)
})

test('a backlog that grows to the end is told from a busy line that comes and goes', () => {
  const verdict = (load: number) =>
    simulate(runWith({ load, durationS: 300 })).properties['keeps-up']?.verdict
  expect([0.5, 0.8, 1.1, 1.2].map(verdict)).toEqual(['holds', 'holds', 'fails', 'fails'])
  expect(simulate(runWith({ load: 1.2, queueLimit: 10 })).properties['keeps-up']?.verdict).toBe('holds')
  // In overload, a limit or impatient clients hold the line at one length: it is long, but it does not grow.
  const bounds: readonly Parameters[] = [{ timeoutMs: 500 }, { queueLimit: 100 }]
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const held = bounds.map(
      (bound) => simulate(runWith({ load: 1.1, serviceMs: 10, ...bound }, [], seed)).properties['keeps-up'],
    )
    expect(held.map((result) => result?.verdict)).toEqual(['holds', 'holds'])
  }
  // A long backlog that shrinks is being worked off.
  const shrinking = [{ kind: 'load', factor: 0.7, atUs: 30_000_000 }] as const
  const recording = simulate(runWith({ load: 1.2, serviceMs: 10 }, shrinking))
  expect(metric(recording, 'unfinished')).toBeGreaterThan(40)
  expect(recording.properties['keeps-up']?.verdict).toBe('holds')
})

test('interventions that name no server, or come after the end, are reported as unused', () => {
  const recording = simulate(
    runWith({ durationS: 10 }, [
      { kind: 'crash', node: 's9', atUs: 1_000_000 },
      { kind: 'load', factor: 1, atUs: 2_000_000 },
      { kind: 'crash', node: 's1', atUs: 10_000_000 },
    ]),
  )
  expect(recording.unused).toEqual([0, 2])
})
