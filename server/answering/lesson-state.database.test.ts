import '../testing/environment'
import { expect, test } from 'vitest'
import type { HintResponse, IssuedVariant, PredictionState } from '@/course/lesson-state'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { describe } from '@/simulation/catalogue'
import { NOBODY, type Viewer } from '../auth/viewer'
import { countRows } from '../db/testing/count-rows'
import { exerciseFor, stateFor, submit } from '../testing/lesson'
import { bodyOf, callOf, makeGuest, viewerAfter } from '../testing/people'
import { commitPrediction } from './commit-prediction'
import { newVariant } from './new-variant'
import { saveDraft } from './save-draft'
import { saveProgress } from './save-progress'
import { takeHint } from './take-hint'

const CHOICE = { lesson: 'sample', exercise: 'choice' } as const
const hint = (viewer: Viewer) => takeHint(callOf({ viewer, body: CHOICE }))

test('reading leaves no trace and shows no part of a key', async () => {
  const before = await countRows()
  const state = await stateFor(NOBODY)
  expect(state.learner).toEqual({ kind: 'none' })
  expect(Object.values(state.exercises).map(({ seed }) => seed)).toEqual([0, 0, 0])
  expect(JSON.stringify(state)).not.toContain('CANARY')
  expect(await countRows()).toEqual(before)
})

test('hints come one at a time and stay', async () => {
  const viewer = await makeGuest()
  expect(bodyOf<HintResponse>(await hint(viewer))).toMatchObject({ index: 0, total: 2 })
  expect((await exerciseFor('choice', viewer)).hints).toHaveLength(1)
  expect(bodyOf<HintResponse>(await hint(viewer)).hint.en).toBe('CANARY second hint')
  const before = await countRows()
  expect(await hint(viewer)).toMatchObject({ refused: 'no-more-hints' })
  expect(await countRows()).toEqual(before)
  expect((await exerciseFor('choice', viewer)).hints).toHaveLength(2)
})

test('asking for hints at once leaves no gap', async () => {
  const viewer = await makeGuest()
  const outcomes = await Promise.all([hint(viewer), hint(viewer)])
  const last = Math.max(...outcomes.map((outcome) => bodyOf<HintResponse>(outcome).index))
  expect((await exerciseFor('choice', viewer)).hints).toHaveLength(last + 1)
  expect(outcomes.some((outcome) => bodyOf<HintResponse>(outcome).index === 0)).toBe(true)
})

test('an exercise without hints makes no guest when asked for one', async () => {
  const before = await countRows()
  const outcome = await takeHint(callOf({ body: { lesson: 'sample', exercise: 'number' } }))
  expect(outcome).toMatchObject({ refused: 'no-more-hints' })
  expect(await countRows()).toEqual(before)
})

test('a draft comes back, and goes when its answer is sent', async () => {
  const viewer = await makeGuest()
  const { ticket } = await exerciseFor('choice', viewer)
  await saveDraft(callOf({ viewer, body: { ...CHOICE, ticket, raw: { choice: 'wrong' } } }))
  await saveDraft(callOf({ viewer, body: { ...CHOICE, ticket, raw: { choice: 'right' } } }))
  expect((await exerciseFor('choice', viewer)).draft).toEqual({ choice: 'right' })
  await submit(viewer, { raw: { choice: 'right' } })
  expect((await exerciseFor('choice', viewer)).draft).toBeUndefined()
})

test('refuses a draft that is no answer of its kind', async () => {
  const viewer = await makeGuest()
  const { ticket } = await exerciseFor('choice', viewer)
  const outcome = await saveDraft(callOf({ viewer, body: { ...CHOICE, ticket, raw: { value: 1 } } }))
  expect(outcome).toMatchObject({ refused: 'bad-request' })
})

test('a new variant is another question, and the answer to the old one is no longer shown', async () => {
  const viewer = await makeGuest()
  await submit(viewer, { exercise: 'number', raw: { value: 500 } })
  const before = await exerciseFor('number', viewer)
  expect(before.last?.outcome?.isCorrect).toBe(true)
  const issued = bodyOf<IssuedVariant>(
    await newVariant(callOf({ viewer, body: { lesson: 'sample', exercise: 'number' } })),
  )
  expect(issued.public.prompt).not.toEqual(before.public.prompt)
  const after = await exerciseFor('number', viewer)
  expect(after).toMatchObject({ seed: issued.seed, public: issued.public, best: 1, attempts: 1 })
  expect(after.last).toBeUndefined()
})

test('nobody becomes a guest with a new variant, whose ticket then is theirs', async () => {
  const outcome = await newVariant(callOf({ body: { lesson: 'sample', exercise: 'number' } }))
  const viewer = await viewerAfter(outcome)
  const { ticket } = bodyOf<IssuedVariant>(outcome)
  expect(bodyOf(await submit(viewer, { exercise: 'number', ticket, raw: { value: 1 } }))).toMatchObject({
    attempts: 1,
  })
})

test('the first prediction stands, and only a committed one is answered', async () => {
  const viewer = await makeGuest()
  const predict = (choice: string) =>
    commitPrediction(callOf({ viewer, body: { lesson: 'sample', prediction: 'before', choice } }))
  expect(await predict('neither')).toMatchObject({ refused: 'unknown-choice' })
  expect((await stateFor(viewer)).predictions).toEqual({})
  expect(bodyOf<PredictionState>(await predict('commit')).reply.en).toBe('CANARY They may not.')
  expect(bodyOf<PredictionState>(await predict('wait'))).toMatchObject({ choice: 'commit', answer: 'wait' })
  expect((await stateFor(viewer)).predictions.before).toMatchObject({ choice: 'commit' })
})

test('sections once read stay read, whatever order requests arrive in', async () => {
  const viewer = await makeGuest()
  const save = (body: object) => saveProgress(callOf({ viewer, body: { lesson: 'sample', ...body } }))
  await Promise.all([
    save({ sectionsRead: ['one'] }),
    save({ sectionsRead: ['two', 'one'] }),
    save({ position: 'two' }),
  ])
  await save({ sectionsRead: ['three'] })
  const { progress } = await stateFor(viewer)
  expect([...progress.sectionsRead].sort()).toEqual(['one', 'three', 'two'])
  expect(progress.position).toBe('two')
})

test('sections that the lesson does not have count for nothing', async () => {
  const viewer = await makeGuest()
  const body = { lesson: 'sample', sectionsRead: ['one', 'made-up'], position: 'made-up' }
  await saveProgress(callOf({ viewer, body }))
  const { progress } = await stateFor(viewer)
  expect(progress.sectionsRead).toEqual(['one'])
  expect(progress.position).toBeUndefined()
})

test('a run left on the stage comes back; one out of range is refused', async () => {
  const viewer = await makeGuest()
  const description = describe('two-phase-commit')
  if (!description) throw new Error('two-phase-commit is missing from the catalogue.')
  const run = defaultRun(description)
  const save = (kept: unknown) =>
    saveProgress(
      callOf({ viewer, body: { lesson: 'sample', run: { simulation: 'main', run: kept, atUs: 5_000 } } }),
    )
  expect(await save({ ...run, seed: -1 })).toMatchObject({ refused: 'run-refused' })
  expect(await save({ ...run, parameters: { participants: 900 } })).toMatchObject({ refused: 'run-refused' })
  await save(run)
  expect((await stateFor(viewer)).progress.runs).toEqual({ main: { run, atUs: 5_000 } })
})
