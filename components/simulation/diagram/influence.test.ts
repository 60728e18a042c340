import { expect, test } from 'vitest'
import { causalPast } from '@/simulation/kernel/happened-before'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { twoPhaseCommitDescription } from '@/simulation/protocols/two-phase-commit/description'
import { model } from '@/simulation/protocols/two-phase-commit/model'
import { influenceOf } from './influence'

test('a vote stands out with the request before it, and with nothing of the other participants', () => {
  const recording = model.simulate(defaultRun(twoPhaseCommitDescription))
  if (recording.family !== 'protocol') throw new Error('Two-phase commit is a protocol.')
  const vote = recording.events.find((event) => event.kind === 'send' && event.node === 'p2')
  const { lanesUntilUs, messages } = influenceOf(recording, causalPast(recording, vote?.sequence ?? -1))
  const [coordinator, first, second, third] = lanesUntilUs
  expect([first, third]).toEqual([null, null])
  expect(second).toBe(vote?.atUs)
  expect(coordinator).toBeLessThan(vote?.atUs ?? 0)
  expect([...messages].map((index) => recording.messages[index]?.to)).toEqual(['p2'])
})
