import type { RequestTrack, SystemRecording } from '@/simulation/kernel/recording'
import type { NodeId } from '@/simulation/kernel/run'
import { loadFactorAt } from '../run/load-factor'
import { countUntil } from './binary-search'

/** A recording in the orders that a picture asks for. Made once, so that each instant costs a few searches. */
export interface QueueIndex {
  readonly recording: SystemRecording
  /** Requests that were let in, in the order in which they arrived, which is also that in which they left the line. */
  readonly admitted: readonly RequestTrack[]
  /** Answered and failed requests in the order of their end. */
  readonly ended: readonly RequestTrack[]
  /** How many of `ended` before each place were answered. */
  readonly answeredBefore: readonly number[]
  readonly refused: readonly RequestTrack[]
}

export interface ServerSnapshot {
  readonly node: NodeId
  readonly state: 'idle' | 'busy' | 'down'
  /** The request in service; null unless busy. */
  readonly request: number | null
  /** Part of the work that is done, in [0, 1]. */
  readonly progress: number
  /** Whether the work goes on although the client has given up. */
  readonly isAbandoned: boolean
}

export interface QueueSnapshot {
  /** Requests on their way that arrive within the time asked for, next one first. */
  readonly approaching: readonly RequestTrack[]
  readonly waitingCount: number
  /** The first in the line, at most as many as were asked for. */
  readonly waiting: readonly RequestTrack[]
  readonly servers: readonly ServerSnapshot[]
  /** Latest first. */
  readonly recent: readonly RequestTrack[]
  readonly answered: number
  readonly failed: number
  readonly refused: number
  /** What interventions multiply the arrivals by at this instant. */
  readonly loadFactor: number
}

export interface SnapshotLimits {
  readonly waitingMax: number
  readonly recentMax: number
  readonly aheadUs: number
}

export function indexRequests(recording: SystemRecording): QueueIndex {
  const ended = recording.requests
    .filter(({ fate }) => fate === 'served' || fate === 'failed')
    .sort((left, right) => endOf(left) - endOf(right) || left.id - right.id)
  let answered = 0
  const answeredBefore = [0]
  for (const { fate } of ended) {
    if (fate === 'served') answered += 1
    answeredBefore.push(answered)
  }
  return {
    recording,
    admitted: recording.requests.filter(({ fate }) => fate !== 'refused'),
    ended,
    answeredBefore,
    refused: recording.requests.filter(({ fate }) => fate === 'refused'),
  }
}

/** What the queue looks like at an instant. */
export function snapshotAt(index: QueueIndex, atUs: number, limits: SnapshotLimits): QueueSnapshot {
  const { recording, admitted, ended, refused } = index
  const first = countUntil(admitted, atUs, leftLineUs)
  const arrived = countUntil(admitted, atUs, arrivalOf)
  const all = countUntil(recording.requests, atUs, arrivalOf)
  const soon = countUntil(recording.requests, atUs + limits.aheadUs, arrivalOf)
  const gone = countUntil(ended, atUs, endOf)
  const answered = index.answeredBefore[gone] ?? 0
  return {
    approaching: recording.requests.slice(all, soon),
    waitingCount: Math.max(0, arrived - first),
    waiting: admitted.slice(first, Math.min(arrived, first + limits.waitingMax)),
    servers: recording.tracks.map((_, server) => serverAt(recording, server, atUs)),
    recent: ended.slice(Math.max(0, gone - limits.recentMax), gone).reverse(),
    answered,
    failed: gone - answered,
    refused: countUntil(refused, atUs, arrivalOf),
    loadFactor: loadFactorAt(recording.run, atUs),
  }
}

function serverAt(recording: SystemRecording, server: number, atUs: number): ServerSnapshot {
  const track = recording.tracks[server]
  const views = track?.views ?? []
  const place = countUntil(views, atUs, ({ atUs: viewUs }) => viewUs) - 1
  const view = views[place]?.view
  const node = track?.node ?? ''
  const serving = view?.facts.find(({ key }) => key === 'serving')?.value
  const request = typeof serving === 'number' ? recording.requests[serving - 1] : undefined
  if (view?.condition === 'down' || request === undefined) {
    const state = view?.condition === 'down' ? 'down' : 'idle'
    return { node, state, request: null, progress: 0, isAbandoned: false }
  }
  const startedUs = request.startedUs ?? atUs
  const untilUs = views[place + 1]?.atUs ?? recording.endUs
  const progress = untilUs === startedUs ? 1 : Math.min(1, (atUs - startedUs) / (untilUs - startedUs))
  const isAbandoned = request.fate === 'failed' && endOf(request) <= atUs
  return { node, state: 'busy', request: request.id, progress, isAbandoned }
}

function arrivalOf(request: RequestTrack): number {
  return request.arrivedUs
}

function endOf(request: RequestTrack): number {
  return request.endedUs ?? Infinity
}

function leftLineUs(request: RequestTrack): number {
  return request.startedUs ?? endOf(request)
}
