import { expect, test } from 'vitest'
import { displayNameSchema } from './schemas'

const isName = (name: string) => displayNameSchema.safeParse(name).success

test.each([
  ['a family of one emoji', '👨‍👩‍👧 Kim'],
  ['Persian with the joiner its spelling needs', 'می‌خواهم'],
  ['Hindi with a joiner', 'क्‍ष'],
  ['Hebrew', 'שלום'],
  ['markup, which is only text', "<script>'; --"],
])('takes %s as a name', (_what, name) => {
  expect(isName(name)).toBe(true)
})

test.each([
  ['spaces', '   '],
  ['Hangul fillers, which look like nothing', '\u3164\u115F\u1160'],
  ['a Braille cell without dots', '\u2800'],
  ['nothing but joiners', '\u200D\u200C'],
  ['a character of no width', 'A\u200Bda'],
  ['a character that turns the direction round', '\u202Eevil'],
  ['a second line', 'a\nb'],
  ['marks piled over the lines above', `Z${'\u0338'.repeat(20)}`],
  ['more than 60 characters', 'a'.repeat(61)],
])('refuses %s as a name', (_what, name) => {
  expect(isName(name)).toBe(false)
})
