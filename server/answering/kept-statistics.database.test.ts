import '../testing/environment'
import { expect, test } from 'vitest'
import { claimGuest } from '../db/claims'
import { database } from '../db/client'
import { eraseLearner } from '../db/erasure'
import { rebuildScores } from '../db/scores'
import { submit } from '../testing/lesson'
import { makeGuest, makeRegistered } from '../testing/people'

const scoresOf = (learnerId: string) =>
  database().score.findMany({ where: { learnerId }, orderBy: { exerciseId: 'asc' } })

test('what is kept with each answer is what rebuilding finds in all of them', async () => {
  const guest = await makeGuest()
  for (const choice of ['wrong', 'right', 'wrong']) await submit(guest, { raw: { choice } })
  await submit(guest, { exercise: 'number', raw: { value: 1 } })
  const kept = await scoresOf(guest.learnerId)
  expect(kept).toMatchObject([
    { exerciseId: 'choice', firstFraction: 0, firstChoices: ['wrong'], misconceptions: ['more-is-safer'] },
    { exerciseId: 'number', firstChoices: [], answerCount: 1 },
  ])
  expect(kept[0]?.progressAt.getTime()).toBeLessThan(kept[0]?.updatedAt.getTime() ?? 0)
  await rebuildScores()
  expect(await scoresOf(guest.learnerId)).toEqual(kept)
})

test('a claim leaves the first answer of the two, and what rebuilding finds', async () => {
  const guest = await makeGuest()
  const learner = await makeRegistered()
  await submit(guest, { raw: { choice: 'wrong' } })
  await submit(learner, { raw: { choice: 'right' } })
  await claimGuest(guest.learnerId, learner.learnerId)
  const kept = await scoresOf(learner.learnerId)
  expect(kept).toMatchObject([{ fraction: 1, answerCount: 2, firstFraction: 0, firstChoices: ['wrong'] }])
  expect(await scoresOf(guest.learnerId)).toEqual([])
  await rebuildScores()
  expect(await scoresOf(learner.learnerId)).toEqual(kept)
})

test('a learner who is erased is counted as before, and rebuilding changes nothing', async () => {
  const learner = await makeRegistered()
  await submit(learner, { raw: { choice: 'wrong' } })
  await submit(learner, { exercise: 'number', raw: { value: 1 } })
  const before = await scoresOf(learner.learnerId)
  await eraseLearner(learner.learnerId, new Date())
  expect(await scoresOf(learner.learnerId)).toEqual(before)
  await rebuildScores()
  expect(await scoresOf(learner.learnerId)).toEqual(before)
})
