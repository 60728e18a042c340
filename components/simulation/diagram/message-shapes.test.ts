import { expect, test } from 'vitest'
import type { MessageTrack } from '@/simulation/kernel/recording'
import { dotAt, phaseOf, shapeMessages } from './message-shapes'
import { acrossOf, alongOf, createProjection } from './projection'

const nodes = ['coordinator', 'p1', 'p2']
const delivered: MessageTrack = {
  id: 'coordinator#1',
  label: 'prepare',
  from: 'coordinator',
  to: 'p1',
  sentUs: 10_000,
  endUs: 30_000,
  fate: 'delivered',
}
const projection = createProjection({
  direction: 'rightward',
  width: 700,
  lanes: 3,
  fromUs: 0,
  toUs: 100_000,
})

test('a message is coming before it is sent, in flight until it ends, and then over', () => {
  expect([9_999, 10_000, 29_999, 30_000].map((atUs) => phaseOf(delivered, atUs))).toEqual([
    'coming',
    'in-flight',
    'in-flight',
    'over',
  ])
})

test('the dot of a message travels from sender to receiver', () => {
  const [shape] = shapeMessages([delivered], nodes, projection)
  const dot = dotAt(shape!, projection, 20_000)
  expect(dot?.x).toBeCloseTo((shape!.segment.from.x + shape!.segment.to.x) / 2)
  expect(dot?.y).toBeCloseTo((shape!.segment.from.y + shape!.segment.to.y) / 2)
})

test('an arrow starts and ends at its instants beside the bands', () => {
  const [shape] = shapeMessages([delivered], nodes, projection)
  expect(shape?.segment.from.x).toBeCloseTo(alongOf(projection, 10_000))
  expect(shape?.segment.to.x).toBeCloseTo(alongOf(projection, 30_000))
  expect(shape?.segment.to.y).toBeLessThan(acrossOf(projection, 1))
})

test('a message lost on the way ends in a cross before the receiver', () => {
  const [shape] = shapeMessages([{ ...delivered, fate: 'lost', cause: 'loss' }], nodes, projection)
  expect(shape?.ending).toBe('cross')
  expect(shape?.segment.to.y).toBeLessThan(acrossOf(projection, 1) - 20)
})

test('a message to a node that is down reaches its lane and ends in a cross', () => {
  const [shape] = shapeMessages([{ ...delivered, fate: 'lost', cause: 'receiver-down' }], nodes, projection)
  expect(shape?.ending).toBe('cross')
  expect(shape?.segment.to.y).toBeCloseTo(acrossOf(projection, 1) - 8)
})

test('a message that arrives after the window stops at its edge, in both directions', () => {
  for (const direction of ['rightward', 'downward'] as const) {
    const other = createProjection({ direction, width: 400, lanes: 3, fromUs: 0, toUs: 100_000 })
    const [shape] = shapeMessages(
      [{ ...delivered, sentUs: 90_000, endUs: 140_000, fate: 'in-flight' }],
      nodes,
      other,
    )
    expect(shape?.ending).toBe('open')
    const along = direction === 'rightward' ? shape!.segment.to.x : shape!.segment.to.y
    expect(along).toBeLessThanOrEqual(other.axisEnd + 0.001)
  }
})

test('a message that never ends stays in flight and inside the picture', () => {
  const [shape] = shapeMessages([{ ...delivered, endUs: null, fate: 'in-flight' }], nodes, projection)
  expect(phaseOf(shape!.track, 99_000)).toBe('in-flight')
  expect(dotAt(shape!, projection, 99_000)).not.toBeNull()
})
