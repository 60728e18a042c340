import { expect, test } from 'vitest'
import { EventQueue } from './event-queue'
import { InvariantError } from './invariant'
import { createRandom } from './random'

test('events come out by time, and in the order they went in at one instant', () => {
  const random = createRandom(1)
  const queue = new EventQueue<string>()
  const expected = Array.from({ length: 5000 }, (_, index) => {
    const timeUs = random.nextBelow(300)
    const sequence = queue.push(timeUs, `event ${index}`)
    return { timeUs, sequence, payload: `event ${index}` }
  }).sort((left, right) => left.timeUs - right.timeUs || left.sequence - right.sequence)
  for (const event of expected) {
    expect(queue.nextTimeUs()).toBe(event.timeUs)
    expect(queue.pop()).toBe(event.payload)
    expect([queue.timeUs, queue.sequence]).toEqual([event.timeUs, event.sequence])
  }
  expect([queue.length, queue.nextTimeUs()]).toEqual([0, Infinity])
})

test('pushes between pops keep the order', () => {
  const random = createRandom(2)
  const queue = new EventQueue<number>()
  let previousUs = 0
  let previousSequence = -1
  for (let index = 0; index < 200; index += 1) queue.push(random.nextBelow(1000), index)
  for (let step = 0; step < 20_000; step += 1) {
    queue.pop()
    expect(queue.timeUs > previousUs || queue.sequence > previousSequence).toBe(true)
    previousUs = queue.timeUs
    previousSequence = queue.sequence
    queue.push(queue.timeUs + random.nextBelow(50), step)
  }
  expect(queue.length).toBe(200)
})

test('an event in the past, without a time, or from an empty queue is refused', () => {
  const queue = new EventQueue<string>()
  expect(() => queue.pop()).toThrow(InvariantError)
  queue.push(10, 'first')
  queue.pop()
  expect(() => queue.push(9, 'late')).toThrow(InvariantError)
  expect(() => queue.push(NaN, 'never')).toThrow(InvariantError)
  expect(queue.push(10, 'now')).toBe(1)
})
