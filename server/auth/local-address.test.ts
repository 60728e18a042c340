import { expect, test } from 'vitest'
import { localAddress } from './local-address'

const base = 'https://learn.example.org'

test.each([
  ['/ko/learn/two-phase-commit', 'https://learn.example.org/ko/learn/two-phase-commit'],
  ['https://learn.example.org/en/learn', 'https://learn.example.org/en/learn'],
])('keeps the local address %s', (url, expected) => {
  expect(localAddress(url, base)).toBe(expected)
})

test.each([
  'https://evil.example',
  '//evil.example/en',
  '/\\evil.example',
  'javascript:alert(1)',
  'https://learn.example.org.evil.example/',
  'https://learn.example.org@evil.example/',
  'http://[',
])('leads %s to the start page instead', (url) => {
  expect(localAddress(url, base)).toBe('https://learn.example.org/')
})
