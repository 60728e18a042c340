import { expect, test } from 'vitest'
import { lessonStatus, lessonToResume } from './progress-summary'

test('a lesson nobody touched is new, one that was read is started', () => {
  expect(lessonStatus(undefined, 9)).toBe('new')
  expect(lessonStatus({ sectionsRead: 1, exercisesRight: 0 }, 9)).toBe('started')
})

test('a lesson is done when every exercise was right once, however little was read', () => {
  expect(lessonStatus({ sectionsRead: 0, exercisesRight: 9 }, 9)).toBe('done')
  expect(lessonStatus({ sectionsRead: 7, exercisesRight: 8 }, 9)).toBe('started')
})

test('the lesson to resume is the open one that was worked on last', () => {
  const lessons = [
    { id: 'a', exercises: 1 },
    { id: 'b', exercises: 1 },
    { id: 'c', exercises: 1 },
  ]
  const summary = {
    learner: { kind: 'guest' as const },
    lessons: {
      a: { sectionsRead: 1, exercisesRight: 0, updatedAt: '2026-01-02' },
      b: { sectionsRead: 1, exercisesRight: 0, updatedAt: '2026-01-03' },
      c: { sectionsRead: 1, exercisesRight: 1, updatedAt: '2026-01-04' },
    },
  }
  expect(lessonToResume(summary, lessons)).toBe('b')
  expect(lessonToResume({ ...summary, lessons: {} }, lessons)).toBeNull()
})
