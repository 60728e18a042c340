import { expect, test } from 'vitest'
import { citedNames } from './source-list'

test('cites families, joins two, and shortens three', () => {
  expect(citedNames('Jim Gray and Leslie Lamport')).toBe('Gray & Lamport')
  expect(citedNames('J. Gray')).toBe('Gray')
  expect(citedNames('Theo Haerder, Andreas Reuter')).toBe('Haerder & Reuter')
  expect(citedNames('P. A. Bernstein, V. Hadzilacos and N. Goodman')).toBe('Bernstein et al.')
})

test('writes others as "et al." too', () => {
  expect(citedNames('James C. Corbett and others')).toBe('Corbett et al.')
})

test('keeps an organisation whole', () => {
  expect(citedNames('X/Open Company')).toBe('X/Open Company')
  expect(citedNames('PostgreSQL Global Development Group')).toBe('PostgreSQL Global Development Group')
})
