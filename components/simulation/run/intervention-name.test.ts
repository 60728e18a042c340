import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { playerEn } from '@/messages/interface/player.en'
import { twoPhaseCommitEn } from '@/messages/simulations/two-phase-commit.en'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { twoPhaseCommitDescription } from '@/simulation/protocols/two-phase-commit/description'
import { model } from '@/simulation/protocols/two-phase-commit/model'
import type { PlayerText } from '../player-text'
import { nameIntervention } from './intervention-name'
import { createWords } from './words'

const text = createTranslator({ locale: 'en', messages: playerEn }) as unknown as PlayerText
const words = createWords(twoPhaseCommitEn, 'en')

test('no two messages of a run share the name of what is done to them', () => {
  const base = defaultRun(twoPhaseCommitDescription)
  // The decision to P3 is lost, so that it is sent again.
  const run = { ...base, interventions: [{ kind: 'drop' as const, message: 'coordinator#6', atUs: 0 }] }
  const recording = model.simulate(run)
  if (recording.family !== 'protocol') throw new Error('Two-phase commit is a protocol.')
  const names = recording.messages.map(({ id }) =>
    nameIntervention({ kind: 'drop', message: id }, { recording, words, text }),
  )
  expect(names.length).toBeGreaterThan(12)
  expect(new Set(names).size).toBe(names.length)
  expect(names[0]).toBe('Drop “prepare” from Coordinator to P1')
})
