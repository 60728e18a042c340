import '../testing/environment'
import { expect, test } from 'vitest'
import { claimGuest } from '../db/claims'
import { database } from '../db/client'
import { eraseLearner } from '../db/erasure'
import { rebuildScores } from '../db/scores'
import { submit } from '../testing/lesson'
import { makeGuest, makeRegistered } from '../testing/people'

/** Everything that is summed up from a learner's answers. */
async function keptOf(learnerId: string) {
  const scores = await database().score.findMany({ where: { learnerId }, orderBy: { exerciseId: 'asc' } })
  const shown = await database().shownMisconception.findMany({ where: { learnerId } })
  const lessons = await database().lessonScore.findMany({ where: { learnerId } })
  return { scores, lessons, shown: shown.map(({ misconception }) => misconception) }
}

test('what is kept with each answer is what rebuilding finds in all of them', async () => {
  const guest = await makeGuest()
  for (const choice of ['wrong', 'right', 'wrong']) await submit(guest, { raw: { choice } })
  await submit(guest, { exercise: 'number', raw: { value: 1 }, durationMs: 4_000 })
  const kept = await keptOf(guest.learnerId)
  expect(kept.scores).toMatchObject([
    { exerciseId: 'choice', firstFraction: 0, firstChoices: ['wrong'], misconceptions: ['more-is-safer'] },
    { exerciseId: 'number', firstChoices: [], answerCount: 1, firstDurationMs: 4_000 },
  ])
  expect(kept.lessons).toMatchObject([
    { exerciseIds: ['choice', 'number'], answerCount: 4, hardestExerciseId: 'number', hardestAnswerCount: 1 },
  ])
  expect(kept.shown).toEqual(['more-is-safer'])
  const [first] = kept.scores
  expect(first?.progressAt.getTime()).toBeLessThan(first?.updatedAt.getTime() ?? 0)
  await rebuildScores()
  expect(await keptOf(guest.learnerId)).toEqual(kept)
})

test('answers to several exercises at once are all in the sums of their lesson', async () => {
  const guest = await makeGuest()
  await submit(guest)
  await Promise.all([
    submit(guest, { exercise: 'number', raw: { value: 1 } }),
    submit(guest),
    submit(guest, { exercise: 'number', raw: { value: 2 } }),
    submit(guest),
  ])
  const kept = await keptOf(guest.learnerId)
  expect(kept.lessons).toMatchObject([
    { exerciseIds: ['choice', 'number'], answerCount: 5, hardestExerciseId: 'choice', hardestAnswerCount: 3 },
  ])
  await rebuildScores()
  expect(await keptOf(guest.learnerId)).toEqual(kept)
})

test('a claim leaves the first answer of the two, and what rebuilding finds', async () => {
  const guest = await makeGuest()
  const learner = await makeRegistered()
  await submit(guest, { raw: { choice: 'wrong' } })
  await submit(learner, { raw: { choice: 'right' } })
  await claimGuest(guest.learnerId, learner.learnerId)
  const kept = await keptOf(learner.learnerId)
  expect(kept.scores).toMatchObject([
    { fraction: 1, answerCount: 2, firstFraction: 0, firstChoices: ['wrong'] },
  ])
  expect(kept.shown).toEqual(['more-is-safer'])
  expect(await keptOf(guest.learnerId)).toEqual({ scores: [], lessons: [], shown: [] })
  await rebuildScores()
  expect(await keptOf(learner.learnerId)).toEqual(kept)
})

test('a learner who is erased is counted as before, and rebuilding changes nothing', async () => {
  const learner = await makeRegistered()
  await submit(learner, { raw: { choice: 'wrong' } })
  await submit(learner, { exercise: 'number', raw: { value: 1 } })
  const before = await keptOf(learner.learnerId)
  await eraseLearner(learner.learnerId, new Date())
  expect(await keptOf(learner.learnerId)).toEqual(before)
  await rebuildScores()
  expect(await keptOf(learner.learnerId)).toEqual(before)
})
