import { expect, test } from 'vitest'
import { objectiveResults } from './objective-results'

const right = { fraction: 1, isCorrect: true, feedback: [] }
const wrong = { fraction: 0, isCorrect: false, feedback: [] }
const lesson = { id: 'a', title: 'A', objectives: { x: 'X', y: 'Y', z: 'Z' } }
const unit = { id: 'unit', title: 'Unit', exercises: 3, minutes: null, lessons: [lesson] }

test('each objective that was asked has its count, in the order of the lesson; a question may be about two', () => {
  const items = [
    { lesson: 'a', objectives: ['y', 'x'], outcome: right },
    { lesson: 'a', objectives: ['y'], outcome: wrong },
    { lesson: 'a', objectives: ['y'], outcome: null },
    { lesson: 'b', objectives: ['x'], outcome: right },
  ]
  expect(objectiveResults(unit, items)).toEqual([
    { lesson, objective: 'x', right: 1, asked: 1 },
    { lesson, objective: 'y', right: 1, asked: 3 },
  ])
})
