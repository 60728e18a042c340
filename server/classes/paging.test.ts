import { expect, test } from 'vitest'
import { pageOf } from './paging'

const items = Array.from({ length: 7 }, (_, place) => place)

test('the last page holds what is left, and no address leads beyond it', () => {
  expect(pageOf(items, '2', 5)).toEqual({ items: [5, 6], page: 2, pages: 2, total: 7, size: 5 })
  expect(pageOf(items, '99', 5).page).toBe(2)
  expect(pageOf([], '3', 5)).toEqual({ items: [], page: 1, pages: 1, total: 0, size: 5 })
})

test.each([undefined, '', '0', '-1', 'two', '1e9', '99999999999', ['2', '2']])(
  '%j is the first page',
  (wanted) => {
    expect(pageOf(items, wanted, 5).items).toEqual([0, 1, 2, 3, 4])
  },
)
