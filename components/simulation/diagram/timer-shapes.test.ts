import { expect, test } from 'vitest'
import type { RecordedEvent } from '@/simulation/kernel/recording'
import { pendingTimersAt, timerSpans } from './timer-shapes'

const set = (sequence: number, atUs: number, node = 'p1'): RecordedEvent => ({
  sequence,
  atUs,
  kind: 'set-timer',
  node,
  timer: `${node}/vote-timeout`,
  dueUs: atUs + 50_000,
})

test('a timer is pending from its setting until it is cancelled', () => {
  const cancel: RecordedEvent = {
    sequence: 1,
    atUs: 20_000,
    kind: 'cancel-timer',
    node: 'p1',
    timer: 'p1/vote-timeout',
  }
  const spans = timerSpans([set(0, 10_000), cancel])
  expect(pendingTimersAt(spans, 15_000).map(({ name }) => name)).toEqual(['vote-timeout'])
  expect(pendingTimersAt(spans, 20_000)).toEqual([])
})

test('a crash forgets the timers of its node and of no other', () => {
  const crash: RecordedEvent = {
    sequence: 2,
    atUs: 30_000,
    kind: 'intervene',
    node: 'p1',
    intervention: { kind: 'crash', node: 'p1' },
    index: 0,
  }
  const spans = timerSpans([set(0, 10_000), set(1, 10_000, 'p2'), crash])
  expect(pendingTimersAt(spans, 31_000).map(({ node }) => node)).toEqual(['p2'])
})

test('setting a timer again ends its first span', () => {
  const spans = timerSpans([set(0, 10_000), set(1, 40_000)])
  expect(spans.map(({ endUs }) => endUs)).toEqual([40_000, null])
})
