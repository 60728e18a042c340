import { expect, test } from 'vitest'
import { acrossOf, createProjection, instantAt, niceStep, placeOf, ticksOf, windowOf } from './projection'

const window = { fromUs: 0, toUs: 100_000, lanes: 4 }

test('rightward, later is further right and the next node is lower', () => {
  const projection = createProjection({ ...window, direction: 'rightward', width: 700 })
  const early = placeOf(projection, 10_000, 0)
  const late = placeOf(projection, 90_000, 1)
  expect(late.x).toBeGreaterThan(early.x)
  expect(late.y).toBeGreaterThan(early.y)
})

test('downward, later is lower and the next node is further right', () => {
  const projection = createProjection({ ...window, direction: 'downward', width: 358 })
  const early = placeOf(projection, 10_000, 0)
  const late = placeOf(projection, 90_000, 1)
  expect(late.y).toBeGreaterThan(early.y)
  expect(late.x).toBeGreaterThan(early.x)
})

test('downward, six lanes stay inside 358 pixels', () => {
  const projection = createProjection({ ...window, lanes: 6, direction: 'downward', width: 358 })
  expect(acrossOf(projection, 0)).toBeGreaterThan(projection.fieldStart)
  expect(acrossOf(projection, 5)).toBeLessThan(projection.fieldEnd)
})

test('the instant under a place is the instant that was placed there, in both directions', () => {
  for (const direction of ['rightward', 'downward'] as const) {
    const projection = createProjection({ ...window, direction, width: 500 })
    expect(instantAt(projection, placeOf(projection, 61_000, 2))).toBe(61_000)
  }
})

test('a point outside the axis gives the first or last instant', () => {
  const projection = createProjection({ ...window, direction: 'rightward', width: 500 })
  expect(instantAt(projection, { x: -50, y: 0 })).toBe(0)
  expect(instantAt(projection, { x: 5000, y: 0 })).toBe(100_000)
})

test('axis ticks are round and no more than asked for', () => {
  expect(ticksOf(0, 100_000, 5)).toEqual([0, 20_000, 40_000, 60_000, 80_000, 100_000])
  expect(ticksOf(0, 106_000, 6).length).toBeLessThanOrEqual(7)
  // Five steps of a schedule have five names, not ten.
  expect(ticksOf(0, 5_000, 12, 1_000)).toEqual([0, 1_000, 2_000, 3_000, 4_000, 5_000])
})

test('a nice step is never smaller than asked for', () => {
  for (const size of [0.3, 1, 3, 7, 12, 499, 501, 99_999]) expect(niceStep(size)).toBeGreaterThanOrEqual(size)
})

test('an empty run still has a window to draw', () => {
  expect(windowOf(0).toUs).toBeGreaterThan(0)
})
