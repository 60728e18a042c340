import { expect, test } from 'vitest'
import type { Curve } from '@/simulation/kernel/recording'
import { chartField } from './chart-frame'
import { plotCurves, rowsOfCurves } from './curve-plot'

const theory: Curve = {
  id: 'theory',
  kind: 'theory',
  xUnit: 'ratio',
  yUnit: 'us',
  points: Array.from({ length: 99 }, (_, percent) => ({ x: percent / 100, y: 1000 / (1 - percent / 100) })),
}

function measured(points: Curve['points']): Curve {
  return { id: 'measured', kind: 'measured', xUnit: 'ratio', yUnit: 'us', points }
}

const field = chartField('rightward', 220)

test('every measured point lies inside the axes, also beyond full load', () => {
  const { x, y } = plotCurves([theory, measured([{ x: 1.1, y: 4_000_000 }])], field)
  expect(x(1.1)).toBeLessThanOrEqual(field.right)
  expect(y(4_000_000)).toBeGreaterThan(field.top)
})

test('theory alone is shown up to what it says for a load of 0.9', () => {
  const { x, y } = plotCurves([theory], field)
  expect(y.domain()[1]).toBeCloseTo(10_000, 6)
  expect(x.domain()).toEqual([0, 1])
})

test('the table holds theory at round loads and every measured load', () => {
  const rows = rowsOfCurves([theory, measured([{ x: 0.83, y: 7 }])])
  expect(rows.map(({ x }) => x)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.83, 0.9, 0.95])
  expect(rows.find(({ x }) => x === 0.83)?.values).toEqual([1000 / (1 - 0.83), 7])
  expect(rows[0]?.values[1]).toBeNull()
})
