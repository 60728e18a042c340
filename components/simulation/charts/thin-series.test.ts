import { expect, test } from 'vitest'
import { createRandom } from '@/simulation/kernel/random'
import { columnsOf, rowsOf, thinSeries } from './thin-series'

test('a long series keeps its ends and the highest and lowest value of every column', () => {
  const random = createRandom(2)
  const points = Array.from({ length: 50_000 }, (_, index) => ({
    atUs: index * 20,
    value: random.nextBelow(1000),
  }))
  const thin = thinSeries(points, 0, 1_000_000, 100)
  expect(thin.length).toBeLessThanOrEqual(400)
  for (let column = 0; column < 100; column += 1) {
    const within = (list: typeof points) =>
      list.filter(({ atUs }) => Math.floor(atUs / 10_000) === column).map(({ value }) => value)
    const [all, kept] = [within(points), within([...thin])]
    expect([Math.max(...kept), Math.min(...kept), kept[0], kept.at(-1)]).toEqual([
      Math.max(...all),
      Math.min(...all),
      all[0],
      all.at(-1),
    ])
  }
})

test('a short series stays as it is', () => {
  const points = [
    { atUs: 0, value: 1 },
    { atUs: 5, value: 2 },
  ]
  expect(thinSeries(points, 0, 10, 100)).toBe(points)
})

test('columns hold the extremes and the mean over their time', () => {
  const points = [
    { atUs: 0, value: 2 },
    { atUs: 5, value: 6 },
    { atUs: 12, value: 0 },
  ]
  expect(columnsOf(points, 20, 2)).toEqual([
    { atUs: 5, lowest: 2, highest: 6, mean: 4 },
    { atUs: 15, lowest: 0, highest: 6, mean: 1.2 },
  ])
})

test('rows tell the value at their instant and the highest since the row above', () => {
  const points = [
    { atUs: 0, value: 2 },
    { atUs: 3, value: 9 },
    { atUs: 4, value: 1 },
    { atUs: 12, value: 5 },
  ]
  expect(rowsOf(points, 20, 4, true)).toEqual([
    { untilUs: 5, value: 1, highest: 9 },
    { untilUs: 10, value: 1, highest: 1 },
    { untilUs: 15, value: 5, highest: 5 },
    { untilUs: 20, value: 5, highest: 5 },
  ])
  expect(rowsOf(points, 20, 4, false).map(({ highest }) => highest)).toEqual([9, null, 5, null])
  expect(rowsOf([], 20, 1, true)).toEqual([{ untilUs: 20, value: null, highest: null }])
})
