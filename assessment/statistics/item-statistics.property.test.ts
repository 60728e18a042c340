import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Figure } from './figure'
import {
  discriminationIndex,
  discriminativeEfficiency,
  facility,
  internalConsistency,
  pointBiserial,
} from './item-statistics'

const tables = fc
  .record({ learners: fc.integer({ min: 1, max: 30 }), items: fc.integer({ min: 1, max: 6 }) })
  .chain(({ learners, items }) => {
    const score = fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4)
    const row = fc.array(score, { minLength: items, maxLength: items })
    return fc.array(row, { minLength: learners, maxLength: learners })
  })

function expectWithin(figure: Figure, low: number, high: number, n: number) {
  expect(figure.n).toBe(n)
  if (figure.kind === 'not-enough-data') return
  expect(figure.value).toBeGreaterThanOrEqual(low - 1e-9)
  expect(figure.value).toBeLessThanOrEqual(high + 1e-9)
}

test('every figure is within its bounds, names its n, and does not depend on the order of the learners', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const n = table.length
      const own = table.map((row) => row[0] ?? 0)
      expectWithin(facility(own), 0, 1, n)
      expectWithin(discriminationIndex(table, 0), -100, 100, n)
      expectWithin(discriminativeEfficiency(table, 0), -Infinity, 100, n)
      expectWithin(internalConsistency(table), -Infinity, 100, n)
      const chosen = own.map((score) => score > 0.5)
      expectWithin(pointBiserial(chosen, own), -1, 1, n)
      const backwards = discriminationIndex([...table].reverse(), 0)
      expect(backwards.kind).toBe(discriminationIndex(table, 0).kind)
    }),
    { numRuns: 2000 },
  )
})
