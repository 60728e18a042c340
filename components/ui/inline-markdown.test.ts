import { expect, test } from 'vitest'
import { parseInlineMarkdown, plainText } from './inline-markdown'

test('reads strong, emphasis and code between plain words', () => {
  expect(parseInlineMarkdown('a **b** *c* `d`')).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'strong', parts: [{ kind: 'text', text: 'b' }] },
    { kind: 'text', text: ' ' },
    { kind: 'emphasis', parts: [{ kind: 'text', text: 'c' }] },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'd' },
  ])
})

test('keeps marks inside code as they are', () => {
  expect(parseInlineMarkdown('`**x**`')).toEqual([{ kind: 'code', text: '**x**' }])
})

test('nests emphasis and code in strong', () => {
  expect(parseInlineMarkdown('**a *b* `c`**')).toEqual([
    {
      kind: 'strong',
      parts: [
        { kind: 'text', text: 'a ' },
        { kind: 'emphasis', parts: [{ kind: 'text', text: 'b' }] },
        { kind: 'text', text: ' ' },
        { kind: 'code', text: 'c' },
      ],
    },
  ])
})

test('leaves a multiplication and an unclosed mark alone', () => {
  expect(parseInlineMarkdown('2 * 3 * 4 and **open')).toEqual([
    { kind: 'text', text: '2 * 3 * 4 and **open' },
  ])
})

test('closes bold before a Korean particle', () => {
  expect(parseInlineMarkdown('**커밋**은')).toEqual([
    { kind: 'strong', parts: [{ kind: 'text', text: '커밋' }] },
    { kind: 'text', text: '은' },
  ])
})

test('passes tags on as text', () => {
  expect(parseInlineMarkdown('<script>')).toEqual([{ kind: 'text', text: '<script>' }])
})

test('the plain text of a marked text has the words and no marks', () => {
  expect(plainText('**a *b*** `c`')).toBe('a b c')
})
