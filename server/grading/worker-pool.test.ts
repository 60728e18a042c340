import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { GradingTask } from './grading-task'
import { WorkerPool, type PoolOptions } from './worker-pool'

// A worker that does as its task says: the pool must outlive all of it.
const WORKER = `
import { parentPort } from 'node:worker_threads'
const result = { kind: 'invalid', code: 'malformed' }
parentPort.on('message', ({ raw, seed }) => {
  if (raw instanceof Int32Array) for (;;) Atomics.add(raw, 0, 1)
  if (raw === 'hang') for (;;) {}
  if (raw === 'exit') process.exit(3)
  if (raw === 'crash') setTimeout(() => { throw new Error('crashed') })
  else if (raw === 'memory') { const kept = []; for (;;) kept.push(new Array(1e6).fill(seed)) }
  else if (raw === 'fail') parentPort.postMessage({ kind: 'failed', error: 'failed as told' })
  else setTimeout(() => parentPort.postMessage({ kind: 'done', result }), raw === 'slow' ? 100 : 0)
})
parentPort.postMessage({ kind: 'ready' })
`
const directory = mkdtempSync(join(tmpdir(), 'worker-pool-'))
const path = join(directory, 'worker.mjs')
writeFileSync(path, WORKER)
afterAll(() => rmSync(directory, { recursive: true }))

function makePool(options: Partial<PoolOptions> = {}): WorkerPool {
  return new WorkerPool({ path, size: 1, queueMax: 4, timeLimitMs: 400, ...options })
}

const task = (raw: unknown) => ({ raw, seed: 1 }) as unknown as GradingTask

test('grades one task after another, in as many threads as it has', async () => {
  const pool = makePool({ size: 2, queueMax: 20 })
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => pool.run(task('quick'))))
  expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true)
  await pool.close()
})

test('is busy once every place in the queue is taken', async () => {
  const pool = makePool({ queueMax: 2 })
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => pool.run(task('slow'))))
  expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'busy', 'busy', 'busy'])
  await pool.close()
})

test('ends a task that takes too long, and grades the next', async () => {
  const pool = makePool()
  const [hung, next] = await Promise.all([pool.run(task('hang')), pool.run(task('quick'))])
  expect(hung).toMatchObject({ kind: 'ended', reason: 'time-limit' })
  expect(next.kind).toBe('done')
  await pool.close()
})

test('a task that took too long does not run on in the background', async () => {
  const pool = makePool()
  const turns = new Int32Array(new SharedArrayBuffer(4))
  await pool.run(task(turns))
  let turnsBefore = -1
  await vi.waitUntil(() => {
    const hasStopped = turns[0] === turnsBefore
    turnsBefore = turns[0] ?? 0
    return hasStopped
  })
  expect(turnsBefore).not.toBe(0)
  await pool.close()
})

test.each(['exit', 'crash'])('starts a thread again after it ended by %s', async (raw) => {
  const pool = makePool()
  expect(await pool.run(task(raw))).toMatchObject({ kind: 'ended', reason: 'crash' })
  expect((await pool.run(task('quick'))).kind).toBe('done')
  await pool.close()
})

test('a task that eats all memory takes its thread along and nothing else', async () => {
  const pool = makePool({ timeLimitMs: 20_000 })
  expect(await pool.run(task('memory'))).toMatchObject({ kind: 'ended', reason: 'crash' })
  expect((await pool.run(task('quick'))).kind).toBe('done')
  await pool.close()
}, 30_000)

test('tells what a task threw, and keeps the thread', async () => {
  const pool = makePool()
  expect(await pool.run(task('fail'))).toMatchObject({ kind: 'ended', error: 'failed as told' })
  expect((await pool.run(task('quick'))).kind).toBe('done')
  await pool.close()
})

test('is busy rather than starting for ever when its bundle is missing', async () => {
  const pool = makePool({ path: join(directory, 'missing.mjs') })
  expect((await pool.run(task('quick'))).kind).toBe('busy')
  expect((await pool.run(task('quick'))).kind).toBe('busy')
  await pool.close()
})
