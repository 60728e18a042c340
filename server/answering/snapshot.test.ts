import { expect, test } from 'vitest'
import type { ExerciseOf } from '@/course/exercises/exercise'
import { snapshotOf } from './snapshot'

const exercise: ExerciseOf<'fill-in'> = {
  kind: 'fill-in',
  lesson: 'sample',
  id: 'word',
  version: 1,
  title: { en: 'Word', ko: '낱말' },
  objectives: ['first'],
  difficulty: 1,
  prompt: { en: 'Which word?', ko: '어떤 낱말일까요?' },
  accept: { en: ['blocked'], ko: ['멈춤'] },
  mistakes: [],
  hints: [],
  explanation: { en: 'Because.', ko: '그래서예요.' },
  misconceptions: {},
}

test('a mended key keeps the content and is a new revision', () => {
  const mended = { ...exercise, accept: { en: ['blocked', 'blocking'], ko: ['멈춤'] } }
  expect(snapshotOf(mended).contentHash).toBe(snapshotOf(exercise).contentHash)
  expect(snapshotOf(mended).keyHash).not.toBe(snapshotOf(exercise).keyHash)
})

test('a changed question is another content', () => {
  const changed = { ...exercise, prompt: { en: 'Which one?', ko: '무엇일까요?' } }
  expect(snapshotOf(changed).contentHash).not.toBe(snapshotOf(exercise).contentHash)
})
