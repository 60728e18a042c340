import { expect, test } from 'vitest'
import type { SeriesClaim } from '@/course/schemas/claim'
import { sampleRecording, SAMPLE_RUN } from '@/assessment/sample-exercises'
import { judgeClaim } from './judge-claim'

const points = [
  { atUs: 0, value: 0 },
  { atUs: 20, value: 900 },
  { atUs: 50, value: 4 },
]
const recording = sampleRecording(SAMPLE_RUN, {
  series: [{ id: 'waiting', unit: 'requests', points }],
  endUs: 100,
} as Parameters<typeof sampleRecording>[1])

function judge(claim: Omit<SeriesClaim, 'series'>) {
  const around = {
    simulation: 'two-phase-commit',
    others: new Map(),
    simulate: () => {
      throw new Error('A series needs no other run.')
    },
  }
  return judgeClaim({ series: 'waiting', ...claim }, recording, around)
}

test('a value holds from its instant to the next one', () => {
  expect(judge({ atUs: 49, equals: 900 })).toBeNull()
  expect(judge({ atUs: 50, equals: 900 })).toBe('waiting is 4 at 50 µs')
  expect(judge({ atUs: 100, equals: 4 })).toBeNull()
})

test('a stretch is judged by every value in it, the one it begins with included', () => {
  expect(judge({ atUs: 30, untilUs: 49, atLeast: 900 })).toBeNull()
  expect(judge({ atUs: 30, untilUs: 60, atLeast: 900 })).toBe('waiting is 4 at 50 µs')
  expect(judge({ atUs: 10, untilUs: 30, atLeast: 1 })).toBe('waiting is 0 at 10 µs')
})

test('nothing is claimed of what comes after the end', () => {
  expect(judge({ atUs: 90, untilUs: 101, atLeast: 0 })).toBe('waiting has no value at 101 µs')
})
