// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { clearShelves, gatherWork, hasWaiting, keepWork, listWaiting, readWork } from './shelf'

const place = { lesson: 'two-phase-commit', exercise: 'the-vote' }
const answer = { ticket: 't', seed: 0, key: 'k', raw: { choice: 'wait' }, durationMs: 5 }
const draft = { seed: 0, raw: { choice: 'ask' } }

beforeEach(() => localStorage.clear())

test('work lies on its own shelf until it is taken away', () => {
  keepWork('ada', place, { answer, draft })
  expect(readWork('ada', place)).toEqual({ answer, draft })
  expect(readWork('grace', place)).toEqual({})
  expect(listWaiting('ada')).toEqual([{ ...place, answer }])
  expect(listWaiting('grace')).toEqual([])
  keepWork('ada', place, {})
  expect(hasWaiting()).toBe(false)
  expect(localStorage).toHaveLength(0)
})

test('signing in gathers the work of the guest, and leaves everybody else’s where it is', () => {
  keepWork('guest', place, { answer })
  keepWork('nobody', { ...place, exercise: 'forced-writes' }, { draft })
  keepWork('grace', place, { draft })
  gatherWork(['ada', 'guest', 'nobody'])
  expect(readWork('ada', place)).toEqual({ answer })
  expect(readWork('ada', { ...place, exercise: 'forced-writes' })).toEqual({ draft })
  expect(readWork('guest', place)).toEqual({})
  expect(readWork('grace', place)).toEqual({ draft })
})

test('what else was written there is not taken for work', () => {
  for (const written of [
    '',
    'null',
    '{',
    '[]',
    '{"answer":{"ticket":1}}',
    '{"draft":{"seed":"0","raw":null}}',
  ]) {
    localStorage.setItem('faultline-unsent/ada/two-phase-commit/the-vote', written)
    expect(readWork('ada', place)).toEqual({})
  }
})

test('a browser that forbids storage loses nothing that is on the page', () => {
  const refuse = () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
  const spy = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
  expect(() => keepWork('ada', place, { draft })).not.toThrow()
  spy.mockRestore()
})

test('clearing a reader’s shelves leaves everybody else’s', () => {
  keepWork('own', place, { draft })
  keepWork('other', place, { draft })
  clearShelves(['own'])
  expect(readWork('own', place)).toEqual({})
  expect(readWork('other', place)).toEqual({ draft })
})
