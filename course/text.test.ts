import { expect, test } from 'vitest'
import { formatGrade, formatNumber, formatPercent, placeholdersOf, renderLocalised, renderText } from './text'

test('fills placeholders and resolves the particle after each', () => {
  expect(renderText('{name}{은/는} {count}{을/를} 보내요.', { name: 'TTL', count: 3 }, 'ko')).toBe(
    'TTL은 3을 보내요.',
  )
})

test('resolves a particle after plain text too', () => {
  expect(renderText('**p99**{을/를} 재요.', {}, 'ko')).toBe('**p99**를 재요.')
})

test('throws on a placeholder without a value, inherited names included', () => {
  expect(() => renderText('{nobody}', {}, 'en')).toThrow('{nobody}')
  expect(() => renderText('{toString}', {}, 'en')).toThrow('{toString}')
})

test('does not read a value as a template', () => {
  expect(renderText('{name}!', { name: '{other}' }, 'en')).toBe('{other}!')
})

test('leaves other braces alone', () => {
  expect(renderText('the set {1, 2} and {}', {}, 'en')).toBe('the set {1, 2} and {}')
})

test('chooses the value of the language when a value has two', () => {
  const values = { who: { en: 'the primary', ko: '주 서버' } }
  expect(renderLocalised({ en: 'Ask {who}.', ko: '{who}{이/가} 답해요.' }, values)).toEqual({
    en: 'Ask the primary.',
    ko: '주 서버가 답해요.',
  })
})

test('groups thousands and keeps small numbers readable', () => {
  expect(formatNumber(12_345.678, 'en')).toBe('12,345.678')
  expect(formatNumber(0.1 + 0.2, 'ko')).toBe('0.3')
  expect(formatNumber(0.000012345, 'en')).toBe('0.0000123')
})

test('names each placeholder once', () => {
  expect(placeholdersOf('{b} {a}{은/는} {b}')).toEqual(['b', 'a'])
})

test('a share is written in whole per cent, with the space that its language has', () => {
  expect([formatPercent(0.816, 'en'), formatPercent(0.816, 'ko'), formatPercent(0, 'ko')]).toEqual([
    '82 %',
    '82%',
    '0%',
  ])
})

test('writes a grade to the tenth of a per cent', () => {
  expect([formatGrade(0.625, 'en'), formatGrade(2 / 3, 'ko'), formatGrade(1, 'ko')]).toEqual([
    '62.5 %',
    '66.7%',
    '100%',
  ])
})
