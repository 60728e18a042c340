import { expect, test } from 'vitest'
import { twoPhaseCommitEn } from '@/messages/simulations/two-phase-commit.en'
import { twoPhaseCommitKo } from '@/messages/simulations/two-phase-commit.ko'
import { describe } from '@/simulation/catalogue'
import type { TimedIntervention } from '@/simulation/kernel/run'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { model } from '@/simulation/protocols/two-phase-commit/model'
import { createWords, messagesOf } from './words'

const base = defaultRun(describe('two-phase-commit')!)
const interventions: TimedIntervention[] = [
  { kind: 'cut', from: 'coordinator', to: 'p2', atUs: 10_000 },
  { kind: 'crash', node: 'coordinator', atUs: 48_000 },
  { kind: 'pause', node: 'p1', durationUs: 20_000, atUs: 60_000 },
  { kind: 'recover', node: 'coordinator', atUs: 200_000 },
  { kind: 'heal', from: 'coordinator', to: 'p2', atUs: 210_000 },
  { kind: 'drop', message: 'p3#1', atUs: 0 },
  { kind: 'delay', message: 'p1#1', byUs: 5_000, atUs: 0 },
]
const recordings = [
  model.simulate(base),
  model.simulate({ ...base, interventions }),
  model.simulate({
    ...base,
    parameters: { ...base.parameters, cooperativeTermination: true, votes: 'p2-no' },
  }),
]

test('every event of a run has a sentence in both languages, with nothing left to fill in', () => {
  for (const [texts, locale] of [
    [twoPhaseCommitEn, 'en'],
    [twoPhaseCommitKo, 'ko'],
  ] as const) {
    const words = createWords(texts, locale)
    for (const event of recordings.flatMap((recording) => recording.events)) {
      const sentence = words.event(event)
      expect(sentence, `${locale} ${event.kind}`).toMatch(/[.요]$|[.]$/)
      expect(sentence, `${locale} ${event.kind}`).not.toMatch(/[{}]/)
    }
  }
})

test('sentences name nodes and messages as the reader knows them', () => {
  const words = createWords(twoPhaseCommitEn, 'en')
  const event = recordings[0]!.events.find(({ kind }) => kind === 'send')!
  expect(words.event(event)).toBe('Coordinator sends prepare to P1.')
})

test('explanations name all their nodes in a sentence', () => {
  const words = createWords(twoPhaseCommitEn, 'en')
  const crashed = model.simulate({
    ...base,
    interventions: [{ kind: 'crash', node: 'coordinator', atUs: 42_000 }],
  })
  const { explanation } = crashed.properties['everyone-decides']!
  expect(words.explanation(explanation!)).toMatch(/P1, P2, and P3/)
})

test('an unknown value is shown as it is, and nothing as a dash', () => {
  const words = createWords(twoPhaseCommitEn, 'en')
  expect([words.value('seat 14C'), words.value(null), words.value([]), words.value(1234)]).toEqual([
    'seat 14C',
    '—',
    '—',
    '1,234',
  ])
})

test('a dropped message is told by its name and way, as the picture shows it', () => {
  const recording = recordings[1]!
  const dropped = recording.events.find(
    (event) => event.kind === 'intervene' && event.intervention.kind === 'drop',
  )!
  const told = (texts: typeof twoPhaseCommitEn, locale: 'en' | 'ko') =>
    createWords(texts, locale).event(dropped, messagesOf(recording))
  expect(told(twoPhaseCommitEn, 'en')).toBe('“yes” from P3 to Coordinator will not arrive.')
  expect(told(twoPhaseCommitKo, 'ko')).toMatch(/^P3에서 코디네이터 쪽으로 보낸 ‘찬성’/)
})
