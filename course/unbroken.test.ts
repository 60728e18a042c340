import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchesOf } from './unbroken'

const unbroken = (text: string) =>
  stretchesOf(text)
    .filter(({ isUnbroken }) => isUnbroken)
    .map(({ text: kept }) => kept)

test('a number stays with its unit', () => {
  expect(unbroken('busy 90 % of the time, 10 ms each, 1,000.5 s in all, 4 GB')).toEqual([
    '90 %',
    '10 ms',
    '1,000.5 s',
    '4 GB',
  ])
})

test('a Korean particle stays with what is measured', () => {
  expect(unbroken('50%에서 90%로, 평균 100 ms예요.')).toEqual(['50%에서', '90%로', '100 ms예요'])
})

test('a word that begins like a unit is no unit', () => {
  expect(unbroken('4 servers, 5 minutes, 3 s3')).toEqual([])
})

test('whatever the text, its stretches are the text', () => {
  const texts = fc
    .array(fc.constantFrom('50', '%', ' ', 'ms', '에서', 'server', '.', '1,000'))
    .map((words) => words.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      expect(
        stretchesOf(text)
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
