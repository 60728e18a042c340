// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import {
  clearShelves,
  gatherWork,
  hasWaiting,
  keepWork,
  listWaiting,
  readElsewhere,
  readWork,
  settleAnswer,
  settleElsewhere,
  watchElsewhere,
} from './shelf'

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

test('no tab writes over what another one keeps, and the newest draft is read first', () => {
  vi.useFakeTimers()
  keepWork('ada', place, { answer }, 'one')
  vi.advanceTimersByTime(10)
  keepWork('ada', place, { draft }, 'two')
  vi.advanceTimersByTime(10)
  const newer = { seed: 0, raw: { choice: 'wait' } }
  keepWork('ada', place, { draft: newer }, 'three')
  vi.useRealTimers()
  expect(readWork('ada', place)).toEqual({ answer, draft: newer })
  expect(readElsewhere('ada', place, 'three')).toEqual([draft])
  settleElsewhere('ada', place, draft, 'three')
  expect(readElsewhere('ada', place, 'four')).toEqual([newer])
  settleElsewhere('ada', place, undefined, 'three')
  expect(readWork('ada', place)).toEqual({ answer, draft: newer })
})

test('an answer that several tabs keep waits once, and is taken away everywhere but for what was typed since', () => {
  keepWork('ada', place, { answer, draft: { seed: 0, raw: answer.raw } }, 'one')
  keepWork('ada', place, { answer, draft }, 'two')
  expect(listWaiting('ada')).toEqual([{ ...place, answer }])
  settleAnswer('ada', place, answer)
  expect(hasWaiting()).toBe(false)
  expect(readElsewhere('ada', place, 'three')).toEqual([draft])
})

test('the answer to a review lies beside that to the same exercise in its lesson, with its question', () => {
  const review = { ...place, context: 'review' as const }
  const asked = { lesson: place.lesson, ticket: 't', seed: 3, public: { kind: 'numeric' } as never }
  const given = { ...answer, key: 'r' }
  keepWork('ada', place, { answer })
  keepWork('ada', review, { answer: given, asked })
  expect(listWaiting('ada')).toHaveLength(2)
  expect(listWaiting('ada')).toContainEqual({ ...review, answer: given, asked })
  settleAnswer('ada', review, given)
  expect(listWaiting('ada')).toEqual([{ ...place, answer }])
})

test('what versions with one entry for all tabs kept is still found', () => {
  localStorage.setItem('faultline-unsent/ada/two-phase-commit/the-vote', JSON.stringify({ answer, draft }))
  expect(readWork('ada', place)).toEqual({ answer, draft })
  settleAnswer('ada', place, answer)
  expect(readWork('ada', place)).toEqual({ draft })
})

test('a change in another tab is told, with what was given up there', () => {
  keepWork('ada', place, { draft })
  const [name = ''] = Object.keys(localStorage)
  const kept = localStorage.getItem(name)
  const listener = vi.fn()
  const stop = watchElsewhere('ada', place, listener)
  const tell = (init: StorageEventInit) => window.dispatchEvent(new StorageEvent('storage', init))
  tell({ key: `${name.slice(0, name.lastIndexOf('/'))}/other`, oldValue: null, newValue: kept })
  tell({ key: name.replace('/ada/', '/grace/'), oldValue: kept, newValue: null })
  tell({ key: name, oldValue: kept, newValue: null })
  stop()
  tell({ key: name, oldValue: kept, newValue: null })
  expect(listener.mock.calls).toEqual([[undefined], [draft]])
})
