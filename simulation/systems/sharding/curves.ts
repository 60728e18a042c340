import type { Curve } from '../../kernel/recording'
import { fanOutTail } from '../../theory/availability'
import {
  leavingShare,
  moduloLeavingShare,
  moduloMovedShare,
  rangeMovedShare,
  ringMovedShare,
  shardsPerQuery,
  slowQueryShare,
} from '../../theory/sharding'
import { END_US } from './description'
import type { Period, QueryFigures } from './queries'
import type { ShardingSettings } from './settings'
import type { Change } from './verdicts'

const SHARDS_FROM = 2
const SHARDS_TO = 10
const KEYS_TO = 50

/** Fewer queries than these say nothing of their fan-out. */
const QUERIES_MIN = 40

/** What theory says of the change that was made and of queries, and what the queries of this run measured. */
export function drawCurves(
  settings: ShardingSettings,
  changes: readonly Change[],
  periods: readonly Period[],
  figures: QueryFigures,
): readonly Curve[] {
  const moved = movedByShards(settings, changes)
  const widest = Math.max(2, ...periods.map(({ up }) => up.length))
  return [
    ...(moved === null ? [] : [moved]),
    byKeys('shards-by-keys', 'count', (keys) =>
      meanOver(periods, (shards) => expectedFanOut(settings, shards, keys)),
    ),
    byKeys('slow-by-keys', 'ratio', (keys) =>
      meanOver(periods, (shards) => expectedSlowShare(settings, shards, keys)),
    ),
    {
      id: 'slow-by-fan-out',
      xUnit: 'nodes',
      yUnit: 'ratio',
      kind: 'theory',
      points: range(1, widest).map((x) => ({ x, y: fanOutTail(settings.slowShare, x) })),
    },
    {
      id: 'slow-measured',
      xUnit: 'nodes',
      yUnit: 'ratio',
      kind: 'measured',
      points: figures.byFanOut
        .filter(({ queries }) => queries >= QUERIES_MIN)
        .map(({ fanOut, queries, slow }) => ({ x: fanOut, y: slow / queries })),
    },
  ]
}

/**
 * The share of the keys that the last change moves, by the number of shards at the start; without a change, that of one
 * shard joining. Null where what came before decides as well: ranges after their first change, and a dedicated shard.
 */
function movedByShards(settings: ShardingSettings, changes: readonly Change[]): Curve | null {
  const earlier = changes.slice(0, -1)
  if (settings.method === 'range' && earlier.length > 0) return null
  if (settings.remedy === 'dedicated' && settings.hotShare > 0) return null
  const before = earlier.reduce((sum, { isJoining }) => sum + (isJoining ? 1 : -1), 0)
  const moved = shareMoved(settings, changes.at(-1)?.isJoining ?? true)
  return {
    id: 'moved-by-shards',
    xUnit: 'nodes',
    yUnit: 'ratio',
    kind: 'theory',
    points: range(SHARDS_FROM, SHARDS_TO)
      .filter((shards) => shards + before >= 1)
      .map((x) => ({ x, y: moved(x + before) })),
  }
}

function shareMoved({ method }: ShardingSettings, isJoining: boolean): (shards: number) => number {
  if (method === 'modulo') return isJoining ? moduloMovedShare : moduloLeavingShare
  if (!isJoining) return leavingShare
  return method === 'range' ? rangeMovedShare : ringMovedShare
}

/** Beside a dedicated shard, the keys of queries lie on the others. */
function shardsWithKeys({ remedy, hotShare }: ShardingSettings, shards: number): number {
  return remedy === 'dedicated' && hotShare > 0 ? Math.max(1, shards - 1) : shards
}

function expectedFanOut(settings: ShardingSettings, shards: number, keys: number): number {
  return settings.queries === 'every-shard' ? shards : shardsPerQuery(shardsWithKeys(settings, shards), keys)
}

function expectedSlowShare(settings: ShardingSettings, shards: number, keys: number): number {
  return settings.queries === 'every-shard'
    ? fanOutTail(settings.slowShare, shards)
    : slowQueryShare(shardsWithKeys(settings, shards), keys, settings.slowShare)
}

/** The mean over the run, each period by how long it lasts. */
function meanOver(periods: readonly Period[], valueAt: (shards: number) => number): number {
  return periods.reduce((sum, { fromUs, up }, place) => {
    const part = ((periods[place + 1]?.fromUs ?? END_US) - fromUs) / END_US
    return sum + part * valueAt(up.length)
  }, 0)
}

function byKeys(id: string, yUnit: Curve['yUnit'], valueAt: (keys: number) => number): Curve {
  const points = range(1, KEYS_TO).map((x) => ({ x, y: valueAt(x) }))
  return { id, xUnit: 'count', yUnit, kind: 'theory', points }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place)
}
