import { expect, test } from 'vitest'
import { publicPart } from './public-part'
import { sampleExercise } from './sample-exercises'

test('another variant is promised only where another seed asks another question', () => {
  expect(publicPart(sampleExercise('numeric'), 0).hasVariants).toBe(true)
  expect(publicPart(sampleExercise('single-choice'), 0).hasVariants).toBe(false)
})
