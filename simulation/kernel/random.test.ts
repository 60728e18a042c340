import { expect, test } from 'vitest'
import { InvariantError } from './invariant'
import { createRandom } from './random'

function firstWords(seed: number, count: number): number[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => random.nextUint32())
}

test('the same seed gives the same words, on every machine and in every version', () => {
  // Computed by a separate implementation of sfc32 in Python.
  expect(firstWords(7, 4)).toEqual([404932431, 3796020334, 90632059, 2874009864])
  expect(firstWords(0, 2)).toEqual([3131813544, 1712657069])
})

test('neighbouring seeds share no words', () => {
  const words = new Set([0, 1, 2, 3].flatMap((seed) => firstWords(seed, 1000)))
  expect(words.size).toBe(4000)
})

test('a fork depends on its name and the seed, not on what was drawn before', () => {
  const early = createRandom(7).fork('network')
  const parent = createRandom(7)
  for (let draw = 0; draw < 1000; draw += 1) parent.nextDouble()
  parent.fork('workload').nextUint32()
  const late = parent.fork('network')
  for (let draw = 0; draw < 1000; draw += 1) expect(late.nextUint32()).toBe(early.nextUint32())
})

test('a draw added to one fork shifts nothing in its sibling or in its parent', () => {
  const plain = createRandom(3)
  const plainSibling = plain.fork('b')
  const busy = createRandom(3)
  const noisy = busy.fork('a')
  const busySibling = busy.fork('b')
  for (let draw = 0; draw < 500; draw += 1) {
    noisy.nextUint32()
    expect(busySibling.nextUint32()).toBe(plainSibling.nextUint32())
    expect(busy.nextUint32()).toBe(plain.nextUint32())
  }
})

test('forks with different names, and forks of forks, are uncorrelated', () => {
  const random = createRandom(11)
  const names = ['a', 'b', 'ab', 'ba', 'p1', 'p2', 'node/p1', 'node/p2']
  const generators = [
    ...names.map((name) => random.fork(name)),
    random.fork('a').fork('b'),
    random.fork('b').fork('a'),
  ]
  const draws = generators.map((generator) =>
    Array.from({ length: 20_000 }, () => generator.nextDouble() - 0.5),
  )
  draws.forEach((left, i) =>
    draws.slice(i + 1).forEach((right) => {
      const correlation =
        (12 * left.reduce((sum, value, n) => sum + value * (right[n] as number), 0)) / left.length
      // Six standard deviations of 1/√20 000.
      expect(Math.abs(correlation)).toBeLessThan(0.0425)
    }),
  )
})

test('doubles lie in [0, 1) with the mean and variance of the uniform distribution', () => {
  const random = createRandom(5)
  const count = 400_000
  let sum = 0
  let squares = 0
  let outside = 0
  for (let draw = 0; draw < count; draw += 1) {
    const value = random.nextDouble()
    if (value < 0 || value >= 1) outside += 1
    sum += value
    squares += value * value
  }
  const mean = sum / count
  expect(outside).toBe(0)
  expect(mean).toBeCloseTo(0.5, 2)
  expect(squares / count - mean * mean).toBeCloseTo(1 / 12, 2)
})

test('every bit of a word is set half of the time', () => {
  const random = createRandom(9)
  const ones = new Array<number>(32).fill(0)
  for (let draw = 0; draw < 100_000; draw += 1) {
    const word = random.nextUint32()
    for (let bit = 0; bit < 32; bit += 1) ones[bit] = (ones[bit] as number) + ((word >>> bit) & 1)
  }
  // Six standard deviations of 158.
  for (const count of ones) expect(Math.abs(count - 50_000)).toBeLessThan(950)
})

test('integers below a bound are equally likely, also where the bound does not divide 2^32', () => {
  const random = createRandom(13)
  const bound = 3_000_000_000
  let low = 0
  for (let draw = 0; draw < 100_000; draw += 1) if (random.nextBelow(bound) < 1_294_967_296) low += 1
  // Taking the remainder of every word would put 60 % here instead of 43.2 %.
  expect(low / 100_000).toBeCloseTo(1_294_967_296 / bound, 2)
  const counts = new Array<number>(6).fill(0)
  for (let draw = 0; draw < 60_000; draw += 1) {
    const face = random.nextBelow(6)
    counts[face] = (counts[face] as number) + 1
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(560)
  expect(random.nextBelow(1)).toBe(0)
})

test('a seed or a bound out of range is refused', () => {
  expect(() => createRandom(-1)).toThrow(InvariantError)
  expect(() => createRandom(0.5)).toThrow(InvariantError)
  expect(() => createRandom(4_294_967_296)).toThrow(InvariantError)
  expect(() => createRandom(1).nextBelow(0)).toThrow(InvariantError)
  expect(() => createRandom(1).nextBelow(1.5)).toThrow(InvariantError)
})
