import { expect, test } from 'vitest'
import { bytesPerWrite, expectedLoss, staleShare } from './replication'

const READ = {
  clientLatencyMs: 10,
  sendLagMs: 0,
  logLatencyMs: 15,
  applyMs: 5,
  applyLagMs: 100,
  readAfterMs: 0,
}

test.each([
  [0, 1],
  [100, 0.3679],
  [200, 0.1353],
  [500, 0.0067],
])('a read %i ms after the write, with a mean lag of 100 ms, misses it with probability %f', (ms, share) => {
  expect(staleShare({ ...READ, readAfterMs: ms })).toBeCloseTo(share, 4)
})

test('a read that arrives before the entry can have been applied misses it surely', () => {
  expect(staleShare({ ...READ, logLatencyMs: 200 })).toBe(1)
})

test('the loss of a failover is the rate times how far receiving is behind', () => {
  expect(expectedLoss(50, 0.3)).toBeCloseTo(15)
  expect(expectedLoss(0, 0.3)).toBe(0)
})

test.each([
  ['statement', 'many-rows', 120],
  ['row', 'many-rows', 60_000],
  ['mixed', 'many-rows', 120],
  ['row', 'one-row', 60],
  ['statement', 'non-deterministic', 120],
  ['mixed', 'non-deterministic', 60],
])('a %s log takes of a write of the kind %s %i bytes', (logFormat, workload, bytes) => {
  expect(bytesPerWrite({ logFormat, workload })).toBe(bytes)
})
