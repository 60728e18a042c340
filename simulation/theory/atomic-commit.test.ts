import { expect, test } from 'vitest'
import { defaultRun } from '../kernel/validate-run'
import { twoPhaseCommitDescription } from '../protocols/two-phase-commit/description'
import { model } from '../protocols/two-phase-commit/model'
import { threePhaseCommitDescription } from '../protocols/three-phase-commit/description'
import { model as threePhaseCommit } from '../protocols/three-phase-commit/model'
import {
  threePhaseCommitMessages,
  twoPhaseCommitForcedWrites,
  twoPhaseCommitForcedWritesBeforeAnswer,
  twoPhaseCommitMessages,
} from './atomic-commit'

function countedInRun(participants: number, acknowledgements: boolean) {
  const run = defaultRun(twoPhaseCommitDescription)
  const parameters = { ...run.parameters, participants, acknowledgements }
  const { metrics } = model.simulate({ ...run, parameters }, { level: 'metrics' })
  return { messages: metrics.messages?.value, forcedWrites: metrics['forced-writes']?.value }
}

test.each([2, 3, 4, 5])('%d participants cost what a good run of the model costs', (participants) => {
  expect(countedInRun(participants, true)).toEqual({
    messages: twoPhaseCommitMessages(participants, 1),
    forcedWrites: twoPhaseCommitForcedWrites(participants),
  })
  expect(countedInRun(participants, false)).toEqual({
    messages: twoPhaseCommitMessages(participants, 0),
    forcedWrites: twoPhaseCommitForcedWrites(participants),
  })
})

test.each([2, 3, 4, 5])(
  '%d participants in three phases cost what a good run of the model costs',
  (participants) => {
    const run = defaultRun(threePhaseCommitDescription)
    const parameters = { ...run.parameters, participants }
    const { metrics } = threePhaseCommit.simulate({ ...run, parameters }, { level: 'metrics' })
    expect(metrics.messages?.value).toBe(threePhaseCommitMessages(participants))
    expect(metrics['forced-writes']?.value).toBe(twoPhaseCommitForcedWrites(participants))
  },
)

test('before the answer every participant has written once and the coordinator once', () => {
  expect([2, 5].map(twoPhaseCommitForcedWritesBeforeAnswer)).toEqual([3, 6])
})
