import { expect, test } from 'vitest'
import type { SystemRecording } from '@/simulation/kernel/recording'
import type { Parameters, TimedIntervention } from '@/simulation/kernel/run'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { singleServerQueueDescription } from '@/simulation/systems/single-server-queue/description'
import { simulate } from '@/simulation/systems/single-server-queue/model'
import { indexRequests, snapshotAt } from './queue-snapshot'

function record(parameters: Parameters, interventions: readonly TimedIntervention[] = []): SystemRecording {
  const run = defaultRun(singleServerQueueDescription)
  return simulate({ ...run, seed: 5, interventions, parameters: { ...run.parameters, ...parameters } })
}

const LIMITS = { waitingMax: 1000, recentMax: 4, aheadUs: 500_000 }

const STORY: readonly TimedIntervention[] = [
  { kind: 'load', factor: 3, atUs: 20_000_000 },
  { kind: 'crash', node: 's2', atUs: 30_000_000 },
  { kind: 'recover', node: 's2', atUs: 35_000_000 },
  { kind: 'load', factor: 1, atUs: 40_000_000 },
]

test('at every instant the picture counts what a plain look at all requests counts', () => {
  const recording = record({ load: 0.8, servers: 2, timeoutMs: 900, queueLimit: 12 }, STORY)
  const index = indexRequests(recording)
  for (let atUs = 0; atUs <= recording.endUs; atUs += 333_333) {
    const snapshot = snapshotAt(index, atUs, LIMITS)
    const waiting = recording.requests.filter(
      ({ arrivedUs, startedUs, endedUs, fate }) =>
        fate !== 'refused' && arrivedUs <= atUs && (startedUs ?? endedUs ?? Infinity) > atUs,
    )
    expect(snapshot.waiting).toEqual(waiting)
    expect(snapshot.waitingCount).toBe(waiting.length)
    const ended = (fate: string) =>
      recording.requests.filter((request) => request.fate === fate && (request.endedUs ?? Infinity) <= atUs)
        .length
    expect([snapshot.answered, snapshot.failed, snapshot.refused]).toEqual([
      ended('served'),
      ended('failed'),
      ended('refused'),
    ])
    const working = recording.requests.filter(
      ({ startedUs, endedUs }) => startedUs !== null && startedUs <= atUs && (endedUs ?? Infinity) > atUs,
    )
    const served = snapshot.servers.filter(({ state, isAbandoned }) => state === 'busy' && !isAbandoned)
    expect(served.map(({ request }) => request).sort()).toEqual(working.map(({ id }) => id).sort())
  }
})

test('the last to leave come first, and those on their way are the next to arrive', () => {
  const recording = record({ load: 0.9 })
  const { recent, approaching } = snapshotAt(indexRequests(recording), 30_000_000, LIMITS)
  const ends = recent.map(({ endedUs }) => endedUs as number)
  expect(ends).toEqual([...ends].sort((left, right) => right - left))
  expect(ends.length).toBe(4)
  expect(approaching.every(({ arrivedUs }) => arrivedUs > 30_000_000 && arrivedUs <= 30_500_000)).toBe(true)
})

test('a server shows how far it is, that it is down, and that it works for nobody', () => {
  const recording = record({ load: 1.1, servers: 2, timeoutMs: 300 }, STORY)
  const index = indexRequests(recording)
  expect(snapshotAt(index, 32_000_000, LIMITS).servers.map(({ state }) => state)).toEqual(['busy', 'down'])
  const request = recording.requests.find(
    ({ startedUs, endedUs, fate }) => fate === 'served' && startedUs !== endedUs,
  )
  const startedUs = request?.startedUs as number
  const endedUs = request?.endedUs as number
  const half = snapshotAt(index, (startedUs + endedUs) / 2, LIMITS).servers.find(
    (server) => server.request === request?.id,
  )
  expect(half?.progress).toBeCloseTo(0.5, 6)
  const given = recording.requests.find(({ startedUs: begun, fate }) => fate === 'failed' && begun !== null)
  const after = snapshotAt(index, given?.endedUs as number, LIMITS).servers.find(
    (server) => server.request === given?.id,
  )
  expect(after?.isAbandoned).toBe(true)
})

test('the load factor in force is the one of the latest intervention', () => {
  const index = indexRequests(record({ load: 0.5 }, STORY))
  const factors = [0, 20_000_000, 39_999_999, 40_000_000].map(
    (atUs) => snapshotAt(index, atUs, LIMITS).loadFactor,
  )
  expect(factors).toEqual([1, 3, 3, 1])
})
