import { expect, test } from 'vitest'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { twoPhaseCommitDescription } from '@/simulation/protocols/two-phase-commit/description'
import { readRunFile, writeRunFile } from './run-file'

const run = { ...defaultRun(twoPhaseCommitDescription), seed: 9 }
const written = (changes: object) =>
  JSON.stringify({ format: 'faultline-run', run: { ...run, ...changes }, atUs: 5 })

test('a run that was saved is the run that is opened, at its instant', () => {
  expect(readRunFile(writeRunFile(run, 1234), 'two-phase-commit')).toEqual({ kind: 'run', run, atUs: 1234 })
})

test('what is wrong in a file is named, with what would be right', () => {
  expect(readRunFile(written({ seed: -1 }), 'two-phase-commit')).toEqual({
    kind: 'wrong',
    place: 'seed',
    allowed: '0 … 4294967295',
  })
  expect(readRunFile(written({}), 'single-server-queue')).toMatchObject({
    kind: 'wrong',
    place: 'simulation',
  })
})

test('a file of another version offers the nearest run, and shows nothing by itself', () => {
  expect(readRunFile(written({ version: 99 }), 'two-phase-commit')).toEqual({
    kind: 'other-version',
    nearest: { run, parametersLeftOut: [], interventionsLeftOut: 0 },
  })
})

test.each(['', '{', 'null', '[]', '{"format":"else"}', '<script>'])('%j is no run file', (text) => {
  expect(readRunFile(text, 'two-phase-commit')).toEqual({ kind: 'unreadable' })
})
