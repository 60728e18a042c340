import { expect, test } from 'vitest'
import type { MessageShape } from './message-shapes'
import { targetAfterKey } from './target-order'

const message = (index: number, from: string, to: string, sentUs: number): MessageShape => ({
  track: {
    id: `${from}#${index}`,
    label: 'prepare',
    from,
    to,
    sentUs,
    endUs: sentUs + 10,
    fate: 'delivered',
  },
  index,
  segment: { from: { x: 0, y: 0 }, to: { x: 1, y: 1 } },
  ending: 'arrow',
})
const messages = [
  message(0, 'coordinator', 'p1', 0),
  message(1, 'p1', 'coordinator', 50),
  message(2, 'p2', 'coordinator', 40),
]
const around = { nodes: ['coordinator', 'p1', 'p2'], messages, direction: 'rightward' as const, atUs: 100 }

test('arrows across the lanes go from node to node and stop at the last', () => {
  expect(targetAfterKey({ kind: 'node', node: 'p1' }, 'ArrowDown', around)).toEqual({
    kind: 'node',
    node: 'p2',
  })
  expect(targetAfterKey({ kind: 'node', node: 'p2' }, 'ArrowDown', around)).toBeNull()
})

test('along the time a node leads to its messages, one that is under way first', () => {
  const coordinator = { kind: 'node', node: 'coordinator' } as const
  expect(targetAfterKey(coordinator, 'ArrowRight', around)).toEqual({ kind: 'message', index: 0 })
  expect(targetAfterKey(coordinator, 'ArrowRight', { ...around, atUs: 45 })).toEqual({
    kind: 'message',
    index: 2,
  })
})

test('from message to message the order is that of sending', () => {
  expect(targetAfterKey({ kind: 'message', index: 0 }, 'ArrowRight', around)).toEqual({
    kind: 'message',
    index: 2,
  })
  expect(targetAfterKey({ kind: 'message', index: 2 }, 'ArrowRight', around)).toEqual({
    kind: 'message',
    index: 1,
  })
  expect(targetAfterKey({ kind: 'message', index: 0 }, 'ArrowLeft', around)).toEqual({
    kind: 'node',
    node: 'coordinator',
  })
})

test('a message leads to the node above or below it, and Escape to its sender', () => {
  expect(targetAfterKey({ kind: 'message', index: 2 }, 'ArrowUp', around)).toEqual({
    kind: 'node',
    node: 'coordinator',
  })
  expect(targetAfterKey({ kind: 'message', index: 2 }, 'Escape', around)).toEqual({
    kind: 'node',
    node: 'p2',
  })
})

test('on a phone the keys turn with the picture', () => {
  const downward = { ...around, direction: 'downward' as const }
  expect(targetAfterKey({ kind: 'node', node: 'p1' }, 'ArrowRight', downward)).toEqual({
    kind: 'node',
    node: 'p2',
  })
  expect(targetAfterKey({ kind: 'node', node: 'p1' }, 'ArrowDown', downward)).toEqual({
    kind: 'message',
    index: 0,
  })
})
