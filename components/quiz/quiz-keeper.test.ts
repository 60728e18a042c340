import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RawAnswer } from '@/course/exercises/registry'
import type { Reply } from '../lesson/lesson-client'
import { QuizKeeper } from './quiz-keeper'

const OK = { kind: 'ok', value: undefined } as const

/** A server that takes what it is sent, or says what it is told to say. */
function setUp(saved: (RawAnswer | null)[] = [null, null]) {
  const sent: [number, RawAnswer][] = []
  let reply: Reply<undefined> = OK
  let refusedPosition: number | null = null
  let kept: Readonly<Record<number, RawAnswer>> = {}
  const around = {
    saved,
    store: {
      read: () => kept,
      keep: (unsaved: Readonly<Record<number, RawAnswer>>) => {
        kept = unsaved
      },
    },
    send: (position: number, raw: RawAnswer) => {
      sent.push([position, raw])
      return Promise.resolve(
        position === refusedPosition ? ({ kind: 'refused', code: 'bad-request' } as const) : reply,
      )
    },
  }
  return {
    around,
    sent,
    kept: () => kept,
    refuse: (position: number | null) => {
      refusedPosition = position
    },
    answerWith: (next: Reply<undefined>) => {
      reply = next
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('what is typed goes after a pause, the newest of each question once', async () => {
  const { around, sent, kept } = setUp()
  const keeper = new QuizKeeper(around)
  keeper.edit(0, { value: 1 })
  keeper.edit(0, { value: 12 })
  keeper.edit(1, { choice: 'a' })
  expect(kept()).toEqual({ 0: { value: 12 }, 1: { choice: 'a' } })
  await vi.runAllTimersAsync()
  expect(sent).toEqual([
    [0, { value: 12 }],
    [1, { choice: 'a' }],
  ])
  expect(keeper.read().answers.map(({ state }) => state)).toEqual(['saved', 'saved'])
  expect(kept()).toEqual({})
})

test('what does not arrive is kept in the browser and goes again by itself', async () => {
  const { around, sent, kept, answerWith } = setUp()
  answerWith({ kind: 'unreachable' })
  const keeper = new QuizKeeper(around)
  keeper.edit(0, { value: 1 })
  expect(await keeper.flush()).toBe(false)
  expect(keeper.read()).toMatchObject({ trouble: 'unreachable', answers: [{ state: 'unsaved' }, {}] })
  const reopened = new QuizKeeper({ ...around, store: { read: kept, keep: () => undefined } })
  expect(reopened.read().answers[0]).toEqual({ raw: { value: 1 }, state: 'unsaved' })
  answerWith(OK)
  await vi.advanceTimersByTimeAsync(5000)
  expect(sent.length).toBeGreaterThan(1)
  expect(keeper.read()).toMatchObject({ trouble: null, answers: [{ state: 'saved' }, {}] })
})

test('what is typed while an older answer is on its way is sent after it', async () => {
  const { around, sent } = setUp()
  const keeper = new QuizKeeper(around)
  keeper.edit(0, { value: 1 })
  const flushing = keeper.flush()
  keeper.edit(0, { value: 2 })
  expect(await flushing).toBe(true)
  expect(sent.map(([, raw]) => raw)).toEqual([{ value: 1 }, { value: 2 }])
})

test('what the server refuses is told apart from not reaching it, and goes once it is taken', async () => {
  const { around, kept, answerWith } = setUp()
  answerWith({ kind: 'refused', code: 'not-found' })
  const keeper = new QuizKeeper(around)
  keeper.edit(0, { value: 1 })
  expect(await keeper.flush()).toBe(false)
  expect(keeper.read()).toMatchObject({ trouble: 'refused', answers: [{ state: 'unsaved' }, {}] })
  expect(kept()).toEqual({ 0: { value: 1 } })
  answerWith({ kind: 'refused', code: 'busy' })
  await keeper.flush()
  expect(keeper.read().trouble).toBe('unreachable')
  answerWith(OK)
  await vi.advanceTimersByTimeAsync(5000)
  expect(keeper.read()).toMatchObject({ trouble: null, answers: [{ state: 'saved' }, {}] })
})

test('once the quiz is over, nothing is sent and nothing is typed any more', async () => {
  const { around, sent, kept, answerWith } = setUp()
  answerWith({ kind: 'refused', code: 'quiz-over' })
  const keeper = new QuizKeeper(around)
  keeper.edit(0, { value: 1 })
  expect(await keeper.flush()).toBe(false)
  keeper.edit(1, { value: 2 })
  await vi.runAllTimersAsync()
  expect(sent).toHaveLength(1)
  expect(keeper.read()).toMatchObject({ isOver: true, answers: [{ state: 'unsaved' }, { raw: null }] })
  expect(kept()).toEqual({})
  keeper.leave()
  expect(sent).toHaveLength(1)
})

test('an answer that the server takes from nobody holds up no other, and goes again once it is changed', async () => {
  const { around, sent, kept, refuse } = setUp()
  refuse(0)
  const keeper = new QuizKeeper(around)
  keeper.edit(0, { value: 1 })
  keeper.edit(1, { choice: 'a' })
  expect(await keeper.flush()).toBe(false)
  expect(keeper.read()).toMatchObject({
    trouble: 'invalid',
    answers: [{ state: 'unsaved' }, { state: 'saved' }],
  })
  expect(kept()).toEqual({ 0: { value: 1 } })
  await vi.runAllTimersAsync()
  refuse(null)
  keeper.edit(0, { value: 2 })
  await vi.runAllTimersAsync()
  expect(keeper.read()).toMatchObject({ trouble: null, answers: [{ state: 'saved' }, { state: 'saved' }] })
  expect(sent.at(-1)).toEqual([0, { value: 2 }])
})
