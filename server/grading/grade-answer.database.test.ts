import '../testing/environment'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnswerResponse } from '@/course/lesson-state'
import { submit } from '../testing/lesson'
import { bodyOf, makeGuest } from '../testing/people'
import { closeGradingPool } from './grade-answer'

const directory = mkdtempSync(join(tmpdir(), 'grading-worker-'))
const crash = (node: string, atUs: number) => ({ kind: 'crash', node, atUs })

beforeAll(() => {
  process.env.GRADING_WORKER_PATH = join(directory, 'grading-worker.mjs')
  execFileSync(process.execPath, ['scripts/build-worker.mjs'])
})
afterAll(async () => {
  await closeGradingPool()
  rmSync(directory, { recursive: true })
})

test('the server runs the simulation itself: a run that breaks the property is right, one that does not is wrong', async () => {
  const viewer = await makeGuest()
  const broken = await submit(viewer, {
    exercise: 'break',
    raw: { interventions: [crash('coordinator', 46_000)] },
  })
  expect(bodyOf<AnswerResponse>(broken).outcome).toMatchObject({
    isCorrect: true,
    run: { simulation: 'two-phase-commit', interventions: [crash('coordinator', 46_000)] },
  })
  const whole = await submit(viewer, { exercise: 'break', raw: { interventions: [crash('p1', 1_000)] } })
  expect(bodyOf<AnswerResponse>(whole)).toMatchObject({ outcome: { isCorrect: false }, attempts: 2 })
})

test('a claimed verdict counts for nothing: only the run is read', async () => {
  const raw = { interventions: [crash('p1', 1_000)], verdict: 'fails', isCorrect: true, fraction: 1 }
  expect(await submit(await makeGuest(), { exercise: 'break', raw })).toMatchObject({ refused: 'malformed' })
})

test.each([
  ['more interventions than allowed', Array.from({ length: 4 }, (_, place) => crash('p1', place))],
  ['a kind of intervention that is not allowed', [{ kind: 'drop', message: 'p1#1', atUs: 0 }]],
  ['an instant before the start', [crash('p1', -1)]],
])('does not count a run with %s', async (_what, interventions) => {
  const outcome = await submit(await makeGuest(), { exercise: 'break', raw: { interventions } })
  expect(outcome).toMatchObject({
    refused: expect.stringMatching(/^(malformed|too-many|not-editable|run-refused)/),
  })
})
