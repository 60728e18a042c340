import { expect, test } from 'vitest'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { ExerciseState } from '@/course/lesson-state'
import {
  reduceExercise,
  startMachine,
  unsentWorkOf,
  type ExerciseEvent,
  type ExerciseMachine,
} from './exercise-machine'

const text = { en: 'x', ko: 'x' }
const exercise: ExercisePublic = {
  kind: 'numeric',
  lesson: 'one-server',
  id: 'mean',
  version: 1,
  title: text,
  objectives: [],
  difficulty: 1,
  prompt: text,
  hasVariants: false,
  unit: null,
  tolerance: { absolute: 1 },
}
const issued: ExerciseState = {
  ticket: 't',
  seed: 4,
  public: exercise,
  attempts: 0,
  hints: [],
  hintsTotal: 2,
}
const right = { fraction: 1, isCorrect: true, feedback: [] }
const response = { answerId: 'a', outcome: right, best: 1, attempts: 1 }

function play(...events: ExerciseEvent[]): ExerciseMachine {
  return events.reduce(reduceExercise, startMachine(exercise))
}
const loaded: ExerciseEvent = { kind: 'loaded', state: issued }
const typed: ExerciseEvent = { kind: 'edited', raw: { value: 7 } }
const submitted: ExerciseEvent = { kind: 'submitted', key: 'k1', durationMs: 5 }

test('sends nothing before the server has issued a ticket', () => {
  expect(play(typed, submitted).submission.kind).toBe('idle')
})

test('an empty answer is refused at once and not sent', () => {
  expect(play(loaded, submitted).submission).toEqual({ kind: 'refused', code: 'nothing-entered' })
})

test('a second press while an answer is on its way keeps the first key', () => {
  const machine = play(loaded, typed, submitted, { kind: 'submitted', key: 'k2', durationMs: 5 })
  expect(machine.submission).toMatchObject({ kind: 'sending', key: 'k1', raw: { value: 7 } })
})

test('busy graders keep the answer and its key, and send it again', () => {
  const waiting = play(loaded, typed, submitted, { kind: 'busy', key: 'k1', seconds: 2 })
  expect(waiting.submission).toMatchObject({ kind: 'waiting', seconds: 2 })
  expect(reduceExercise(waiting, { kind: 'sent-again' }).submission).toMatchObject({
    kind: 'sending',
    key: 'k1',
  })
})

test('an answer that may have arrived is sent again under its own key', () => {
  const machine = play(
    loaded,
    typed,
    submitted,
    { kind: 'lost', key: 'k1' },
    { kind: 'submitted', key: 'k2', durationMs: 5 },
  )
  expect(machine.submission).toMatchObject({ kind: 'sending', key: 'k1' })
})

test('editing after a lost answer makes the next press a new answer', () => {
  const machine = play(
    loaded,
    typed,
    submitted,
    { kind: 'lost', key: 'k1' },
    { kind: 'edited', raw: { value: 8 } },
    { kind: 'submitted', key: 'k2', durationMs: 5 },
  )
  expect(machine.submission).toMatchObject({ kind: 'sending', key: 'k2', raw: { value: 8 } })
})

test('grading shows the outcome, counts, and makes it stale once the form changes', () => {
  const graded = play(loaded, typed, submitted, { kind: 'graded', key: 'k1', response })
  expect(graded).toMatchObject({
    best: 1,
    attempts: 1,
    gradings: 1,
    isOutcomeCurrent: true,
    submission: { kind: 'idle' },
  })
  expect(reduceExercise(graded, { kind: 'edited', raw: { value: 9 } })).toMatchObject({
    isOutcomeCurrent: false,
    outcome: right,
  })
})

test('a grading of another answer than the one on its way is ignored', () => {
  expect(play(loaded, typed, submitted, { kind: 'graded', key: 'old', response }).submission.kind).toBe(
    'sending',
  )
})

test('the form does not change while its answer is on its way', () => {
  expect(play(loaded, typed, submitted, { kind: 'edited', raw: { value: 8 } }).raw).toEqual({ value: 7 })
})

test('a kept draft comes back, and the last outcome is not shown as its own', () => {
  const state: ExerciseState = {
    ...issued,
    draft: { value: 3 },
    last: { raw: { value: 2 }, outcome: right, at: '2026-01-01T00:00:00Z' },
    attempts: 1,
  }
  expect(play({ kind: 'loaded', state })).toMatchObject({
    raw: { value: 3 },
    draft: 'saved',
    isOutcomeCurrent: false,
  })
})

test('what was typed before the state arrived stays for the same variant and goes for another one', () => {
  const sameVariant: ExerciseState = { ...issued, seed: 0, draft: { value: 3 } }
  expect(play(typed, { kind: 'loaded', state: sameVariant })).toMatchObject({
    raw: { value: 7 },
    draft: 'unsaved',
  })
  expect(play(typed, loaded)).toMatchObject({ raw: { value: null }, draft: 'none' })
})

test('a draft saved under older keystrokes leaves the newer ones unsaved', () => {
  const newer: ExerciseEvent = { kind: 'edited', raw: { value: 8 } }
  const machine = play(loaded, typed, { kind: 'draft-sent' }, newer, {
    kind: 'draft-saved',
    raw: { value: 7 },
  })
  expect(machine.draft).toBe('unsaved')
})

test('a draft that is saved after its answer was graded is no longer news', () => {
  const graded = play(loaded, typed, { kind: 'draft-sent' }, submitted, {
    kind: 'graded',
    key: 'k1',
    response,
  })
  expect(reduceExercise(graded, { kind: 'draft-saved', raw: { value: 7 } }).draft).toBe('none')
})

test('a new variant clears the form and the feedback and keeps the best score', () => {
  const machine = play(
    loaded,
    typed,
    submitted,
    { kind: 'graded', key: 'k1', response },
    {
      kind: 'variant-issued',
      variant: { ticket: 'u', seed: 9, public: exercise },
    },
  )
  expect(machine).toMatchObject({
    ticket: 'u',
    seed: 9,
    raw: { value: null },
    outcome: null,
    best: 1,
    attempts: 1,
  })
})

test('hints keep their places', () => {
  const machine = play(loaded, { kind: 'hinted', response: { hint: text, index: 0, total: 2 } })
  expect(machine).toMatchObject({ hints: [text], hintsTotal: 2 })
})

test.each(['draft-sent', 'draft-failed'] as const)('what was typed survives a reload after %s', (news) => {
  const events: ExerciseEvent[] = [{ kind: 'draft-sent' }]
  if (news === 'draft-failed') events.push({ kind: 'draft-failed' })
  const machine = play(loaded, typed, ...events, loaded)
  expect(machine).toMatchObject({ raw: { value: 7 }, draft: 'unsaved' })
})

const lost: ExerciseEvent = { kind: 'lost', key: 'k1' }
const kept = { ticket: 'old', seed: 4, key: 'k0', raw: { value: 6 }, durationMs: 9 }

test('an answer that was kept of an earlier visit goes out again under its own ticket and key', () => {
  const state: ExerciseState = { ...issued, seed: 4 }
  const machine = play({ kind: 'loaded', state, unsent: { answer: kept } })
  expect(machine).toMatchObject({ raw: { value: 6 }, submission: { kind: 'sending', ...kept } })
})

test('a kept answer to another variant is sent, and its form is not filled with it', () => {
  const machine = play({ kind: 'loaded', state: { ...issued, seed: 5 }, unsent: { answer: kept } })
  expect(machine).toMatchObject({ raw: { value: null }, submission: { kind: 'sending', key: 'k0' } })
  const graded = reduceExercise(machine, { kind: 'graded', key: 'k0', response })
  expect(graded).toMatchObject({ attempts: 1, isOutcomeCurrent: false })
})

test('what was typed and never saved comes back before what the server has', () => {
  const state: ExerciseState = { ...issued, seed: 4, draft: { value: 3 } }
  const machine = play({ kind: 'loaded', state, unsent: { draft: { seed: 4, raw: { value: 5 } } } })
  expect(machine).toMatchObject({ raw: { value: 5 }, draft: 'unsaved' })
})

test('only what the server has not confirmed is kept in the browser', () => {
  expect(unsentWorkOf(play(loaded))).toEqual({})
  const { seed } = issued
  expect(unsentWorkOf(play(loaded, typed))).toEqual({ draft: { seed, raw: { value: 7 } } })
  expect(unsentWorkOf(play(loaded, typed, submitted, lost))).toMatchObject({
    answer: { key: 'k1', seed, raw: { value: 7 } },
  })
  expect(unsentWorkOf(play(loaded, typed, submitted, lost, { kind: 'sent-again' }))).toHaveProperty('answer')
  const graded: ExerciseEvent = { kind: 'graded', key: 'k1', response }
  expect(unsentWorkOf(play(loaded, typed, submitted, graded))).toEqual({})
})

test('an answer that keeps getting lost counts its tries, so that they grow rarer', () => {
  const machine = play(loaded, typed, submitted, lost, { kind: 'sent-again' }, lost)
  expect(machine.submission).toMatchObject({ kind: 'unreachable', tries: 2, key: 'k1' })
})

const theirs = { seed: issued.seed, raw: { value: 9 } }
const elsewhere = (givenUp?: typeof theirs): ExerciseEvent => ({
  kind: 'typed-elsewhere',
  drafts: [theirs],
  givenUp,
})

test('a form that nobody typed into shows what is typed in another tab', () => {
  expect(play(loaded, elsewhere())).toMatchObject({ raw: { value: 9 }, other: null, draft: 'none' })
  expect(play(elsewhere())).toMatchObject({ raw: { value: null } })
  const another = { ...theirs, seed: issued.seed + 1 }
  const machine = play(loaded, { kind: 'typed-elsewhere', drafts: [another] })
  expect(machine).toMatchObject({ raw: { value: null }, other: null })
})

test('what was typed in two tabs is kept twice until one is chosen', () => {
  const contested = play(loaded, typed, { kind: 'draft-sent' }, elsewhere(), {
    kind: 'draft-saved',
    raw: { value: 7 },
  })
  expect(contested).toMatchObject({ raw: { value: 7 }, other: { value: 9 }, draft: 'saved' })
  expect(unsentWorkOf(contested)).toEqual({ draft: { seed: issued.seed, raw: { value: 7 } } })
  const taken = reduceExercise(contested, { kind: 'took-other' })
  expect(taken).toMatchObject({ raw: { value: 9 }, other: null, draft: 'unsaved' })
  const own = reduceExercise(contested, { kind: 'kept-own' })
  expect(own).toMatchObject({ raw: { value: 7 }, other: null, draft: 'unsaved' })
  expect(play(loaded, typed, elsewhere(), { kind: 'typed-elsewhere', drafts: [] }).other).toBeNull()
})

test('what another tab gave up makes room for what is kept there, unless more was typed since', () => {
  const given = { seed: issued.seed, raw: { value: 7 } }
  expect(play(loaded, typed, elsewhere(given))).toMatchObject({ raw: { value: 9 }, other: null })
  const since = { ...given, raw: { value: 70 } }
  expect(play(loaded, typed, elsewhere(since))).toMatchObject({ raw: { value: 7 }, other: { value: 9 } })
})
