import type { Plain, RecordedEvent } from '@/simulation/kernel/recording'
import { acrossOf, alongOf, pointOf, type Point, type Projection } from './projection'

/** What is drawn on a lane at an instant. */
export type MarkKind = 'write' | 'fire' | 'crash' | 'recover' | 'pause'

export interface LaneMark {
  readonly kind: MarkKind
  readonly lane: number
  readonly atUs: number
  readonly sequence: number
  readonly at: Point
  /** What was written, by the first write at this instant that has something to say. */
  readonly write?: { readonly key: string; readonly value: Plain }
  readonly timer?: string
}

const MARK_SIZE: Readonly<Record<MarkKind, number>> = {
  write: 11,
  fire: 9,
  crash: 20,
  recover: 18,
  pause: 14,
}
/** How far a mark may be moved along the axis, so that it does not hide the one before it: three of one instant fit. */
const SHIFT_MAX = 40

type Found = Omit<LaneMark, 'at'>

export function shapeMarks(
  events: readonly RecordedEvent[],
  nodes: readonly string[],
  projection: Projection,
): LaneMark[] {
  const byLane = new Map<number, Found[]>()
  for (const event of events) {
    const found = markOf(event, nodes)
    if (!found || found.atUs > projection.toUs) continue
    const lane = byLane.get(found.lane) ?? []
    byLane.set(found.lane, lane)
    const last = lane.at(-1)
    if (last?.kind === found.kind && last.atUs === found.atUs) continue
    lane.push(found)
  }
  return [...byLane.values()].flatMap((found) => spread(found, projection))
}

function markOf(event: RecordedEvent, nodes: readonly string[]): Found | null {
  const lane = event.node === null ? -1 : nodes.indexOf(event.node)
  if (lane < 0) return null
  const base = { lane, atUs: event.atUs, sequence: event.sequence }
  if (event.kind === 'write') return { ...base, kind: 'write', write: { key: event.key, value: event.value } }
  // Timers that only pace a protocol's own work would crowd the picture; those that give up waiting are its turns.
  if (event.kind === 'fire')
    return isTimeout(event.timer) ? { ...base, kind: 'fire', timer: timerName(event.timer) } : null
  if (event.kind !== 'intervene') return null
  const { kind } = event.intervention
  return kind === 'crash' || kind === 'recover' || kind === 'pause' ? { ...base, kind } : null
}

/** What a person did to the run, as opposed to what the run did. */
export function isDoneByHand({ kind }: Pick<LaneMark, 'kind'>): boolean {
  return kind === 'crash' || kind === 'recover' || kind === 'pause'
}

/** A timer that ends a waiting is named so: `vote-timeout`. */
export function isTimeout(timer: string): boolean {
  return timer.endsWith('-timeout')
}

/** `p1/vote-timeout` is p1's timer `vote-timeout`. */
export function timerName(timer: string): string {
  return timer.slice(timer.indexOf('/') + 1)
}

function spread(found: readonly Found[], projection: Projection): LaneMark[] {
  let taken = -Infinity
  return found.map((mark) => {
    const wanted = alongOf(projection, mark.atUs)
    const half = MARK_SIZE[mark.kind] / 2
    const along = Math.max(wanted, Math.min(taken + half, wanted + SHIFT_MAX))
    taken = along + half + 1
    return { ...mark, at: pointOf(projection, along, acrossOf(projection, mark.lane)) }
  })
}

export function markSize(kind: MarkKind): number {
  return MARK_SIZE[kind]
}
