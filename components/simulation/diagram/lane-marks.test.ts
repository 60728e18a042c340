import { expect, test } from 'vitest'
import type { RecordedEvent } from '@/simulation/kernel/recording'
import { shapeMarks, timerName } from './lane-marks'
import { alongOf, createProjection } from './projection'

const projection = createProjection({
  direction: 'rightward',
  width: 700,
  lanes: 2,
  fromUs: 0,
  toUs: 100_000,
})
const nodes = ['coordinator', 'p1']
const write = (sequence: number, atUs: number, key = 'decision'): RecordedEvent => ({
  sequence,
  atUs,
  kind: 'write',
  node: 'coordinator',
  key,
  value: 'commit',
})

test('several writes of one node at one instant are one disk', () => {
  expect(shapeMarks([write(0, 5_000), write(1, 5_000, 'participants')], nodes, projection)).toHaveLength(1)
})

test('a crash right after a write stands beside the disk instead of on it', () => {
  const crash: RecordedEvent = {
    sequence: 1,
    atUs: 46_000,
    kind: 'intervene',
    node: 'coordinator',
    intervention: { kind: 'crash', node: 'coordinator' },
    index: 0,
  }
  const [disk, cross] = shapeMarks([write(0, 46_000), crash], nodes, projection)
  expect(disk?.at.x).toBeCloseTo(alongOf(projection, 46_000))
  expect(cross!.at.x - disk!.at.x).toBeGreaterThanOrEqual(15)
})

test('marks far apart stand exactly at their instants', () => {
  const marks = shapeMarks([write(0, 10_000), write(1, 80_000)], nodes, projection)
  expect(marks.map(({ at }) => at.x)).toEqual([alongOf(projection, 10_000), alongOf(projection, 80_000)])
})

test('the name of a timer is what follows its node', () => {
  expect(timerName('p1/vote-timeout')).toBe('vote-timeout')
})
