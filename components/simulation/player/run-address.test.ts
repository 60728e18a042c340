import { expect, test } from 'vitest'
import { describe } from '@/simulation/catalogue'
import { encodeRun } from '@/simulation/kernel/run-link'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { otherSimulation, readRunAddress, runFragment } from './run-address'

const run = defaultRun(describe('two-phase-commit')!)

test('a link opens the same instant of the same run', () => {
  const address = readRunAddress(`#${runFragment(run, 61_000)}`, 'two-phase-commit')
  expect(address).toMatchObject({ kind: 'run', run, atUs: 61_000 })
})

test('a run of another simulation is not for this figure', () => {
  expect(readRunAddress(`#${runFragment(run, 0)}`, 'single-server-queue')).toEqual({ kind: 'none' })
})

test('a link of another simulation that people may open says which', () => {
  const hidden = defaultRun(describe('two-phase-commit-published')!)
  expect(otherSimulation(`#${runFragment(run, 5)}`, 'fleet')).toBe('two-phase-commit')
  expect(otherSimulation(`#${runFragment(run, 5)}`, 'two-phase-commit')).toBeNull()
  expect(otherSimulation(`#${runFragment(hidden, 5)}`, 'fleet')).toBeNull()
  expect(otherSimulation('#run=💥', 'fleet')).toBeNull()
})

test('a link from another version is refused as such', () => {
  const fragment = `#run=${encodeRun({ ...run, version: 999 })}&at=5`
  expect(readRunAddress(fragment, 'two-phase-commit')).toMatchObject({
    kind: 'refused',
    isOtherVersion: true,
  })
})

test('a link that cannot be read is refused', () => {
  expect(readRunAddress('#run=💥&at=x', 'two-phase-commit')).toMatchObject({
    kind: 'refused',
    isOtherVersion: false,
  })
})

test('other fragments of the page are left alone', () => {
  expect(readRunAddress('#promise', 'two-phase-commit')).toEqual({ kind: 'none' })
})
