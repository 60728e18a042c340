import { expect, test } from 'vitest'
import { createRandom } from './random'
import { StateStore } from './search-store'

test('equal states get one number and different ones never share it', () => {
  const random = createRandom(3)
  const store = new StateStore(3)
  const numbers = new Map<string, number>()
  for (let round = 0; round < 40_000; round += 1) {
    const buffer = Int32Array.from([random.nextBelow(40), random.nextBelow(40) << 20, random.nextBelow(20)])
    const known = numbers.get(buffer.join())
    const state = store.add(buffer, round - 1, round)
    if (known === undefined) expect(state).toBe(numbers.size)
    else expect(state).toBe(known)
    numbers.set(buffer.join(), state)
  }
  expect(store.count).toBe(numbers.size)
})

test('states keep their words and origins when the store grows and widens', () => {
  const store = new StateStore(2)
  for (let value = 0; value < 10_000; value += 1)
    store.add(Int32Array.from([value, -value, 0, 0]), value - 1, value * 3)
  store.widen(4)
  const buffer = new Int32Array(4)
  store.read(7_777, buffer)
  expect([...buffer]).toEqual([7_777, -7_777, 0, 0])
  expect([store.parentOf(7_777), store.moveOf(7_777)]).toEqual([7_776, 23_331])
  expect(store.add(Int32Array.from([5, -5, 0, 0]), 0, 0)).toBe(5)
  expect(store.add(Int32Array.from([5, -5, 0, 1]), 0, 0)).toBe(10_000)
})
