import { expect, test } from 'vitest'
import { InvariantError } from '../kernel/invariant'
import {
  littleInSystem,
  littleResponseTime,
  md1MeanResponseTime,
  mm1LoadForPercentile,
  mm1LoadForResponseTime,
  mm1MeanInSystem,
  mm1MeanResponseTime,
  mm1Percentile,
  mmcMeanResponseTime,
  mmcPercentile,
  mmcWaitProbability,
  throughputLimit,
  utilisation,
} from './queueing'

test('M/M/1 at 0.5 answers in 2 service times with a p99 of 9.21, at 0.9 in 10 with 46.05', () => {
  expect(mm1MeanResponseTime(0.5, 1)).toBe(2)
  expect(mm1Percentile(0.5, 1, 99)).toBeCloseTo(9.21, 2)
  expect(mm1MeanResponseTime(0.9, 1)).toBeCloseTo(10, 12)
  expect(mm1Percentile(0.9, 1, 99)).toBeCloseTo(46.05, 2)
})

test('raising the load from 0.5 to 0.9 to 0.95 takes the mean from 2 to 10 to 20 and p99 from 9.2 to 46 to 92', () => {
  expect([0.5, 0.9, 0.95].map((load) => Math.round(mm1MeanResponseTime(load, 1)))).toEqual([2, 10, 20])
  expect([0.5, 0.9, 0.95].map((load) => Math.round(mm1Percentile(load, 1, 99)))).toEqual([9, 46, 92])
})

test('M/M/c at 0.8 answers in 5.00, 2.778 and 1.746 service times with 1, 2 and 4 servers', () => {
  expect(mmcMeanResponseTime(1, 0.8, 1)).toBeCloseTo(5, 12)
  expect(mmcMeanResponseTime(2, 0.8, 1)).toBeCloseTo(2.778, 3)
  expect(mmcMeanResponseTime(4, 0.8, 1)).toBeCloseTo(1.746, 3)
})

test('one server four times as fast answers in 1.25 where four pooled take 1.746 and four apart take 5', () => {
  expect(mm1MeanResponseTime(0.8, 0.25)).toBeCloseTo(1.25, 12)
  expect(mm1MeanResponseTime(0.8, 1)).toBeCloseTo(5, 12)
})

test('with one server M/M/c is M/M/1', () => {
  for (const load of [0.05, 0.5, 0.9, 0.99]) {
    expect(mmcWaitProbability(1, load)).toBeCloseTo(load, 12)
    expect(mmcMeanResponseTime(1, load, 3)).toBeCloseTo(mm1MeanResponseTime(load, 3), 9)
    expect(mmcPercentile(1, load, 3, 99)).toBeCloseTo(mm1Percentile(load, 3, 99), 6)
  }
})

test('percentiles of M/M/c stay continuous where the formula has a removable gap', () => {
  // At c − 1 = cρ, here 2 servers at 0.5, the written formula is 0/0.
  const [below, at, above] = [0.4999, 0.5, 0.5001].map((load) => mmcPercentile(2, load, 1, 95)) as [
    number,
    number,
    number,
  ]
  expect(below).toBeLessThan(at)
  expect(at).toBeLessThan(above)
  expect(above - below).toBeLessThan(0.01)
})

test('an idle system answers in the service time alone', () => {
  expect(mmcMeanResponseTime(4, 0, 2)).toBe(2)
  expect(mmcPercentile(4, 0, 1, 99)).toBeCloseTo(Math.log(100), 9)
  expect(md1MeanResponseTime(0, 2)).toBe(2)
})

test('constant service halves the waiting of exponential service', () => {
  expect(md1MeanResponseTime(0.8, 1) - 1).toBeCloseTo((mm1MeanResponseTime(0.8, 1) - 1) / 2, 12)
})

test('at full load there is no steady state', () => {
  expect([
    mm1MeanResponseTime(1, 1),
    md1MeanResponseTime(1, 1),
    mmcMeanResponseTime(4, 1.2, 1),
    mmcPercentile(2, 1, 1, 50),
  ]).toEqual([Infinity, Infinity, Infinity, Infinity])
  expect(mm1MeanInSystem(1)).toBe(Infinity)
})

test("Little's law agrees with the queue's own mean", () => {
  expect(littleInSystem(0.9, mm1MeanResponseTime(0.9, 1))).toBeCloseTo(mm1MeanInSystem(0.9), 12)
  expect(littleResponseTime(9, 0.9)).toBeCloseTo(10, 12)
  expect(() => littleResponseTime(9, 0)).toThrow(InvariantError)
})

test('the load for a target undoes the formula of the target', () => {
  expect(mm1LoadForResponseTime(mm1MeanResponseTime(0.7, 20), 20)).toBeCloseTo(0.7, 12)
  expect(mm1LoadForPercentile(mm1Percentile(0.7, 20, 95), 20, 95)).toBeCloseTo(0.7, 12)
  expect(mm1LoadForResponseTime(10, 20)).toBe(0)
})

test('utilisation and the limit of throughput meet at 1', () => {
  expect(throughputLimit(4, 0.1)).toBe(40)
  expect(utilisation(40, 0.1, 4)).toBe(1)
})

test('arguments outside the range are refused', () => {
  expect(() => mm1MeanResponseTime(-0.1, 1)).toThrow(InvariantError)
  expect(() => mm1Percentile(0.5, 1, 100)).toThrow(InvariantError)
  expect(() => mmcWaitProbability(1.5, 0.5)).toThrow(InvariantError)
})
