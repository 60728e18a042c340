// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { describe } from '@/simulation/catalogue'
import { encodeRun } from '@/simulation/kernel/run-link'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { readRunAddress } from '../player/run-address'
import { besideLink, readBesideAddress } from './beside-address'

const base = defaultRun(describe('two-phase-commit')!)
const changed = { ...base, seed: 7 }

test('one link carries both runs and the instant', () => {
  const fragment = new URL(besideLink(changed, base, 9000)).hash
  expect(readBesideAddress(fragment, 'two-phase-commit')).toMatchObject({ kind: 'run', run: base })
  expect(readRunAddress(fragment, 'two-phase-commit')).toMatchObject({
    kind: 'run',
    run: changed,
    atUs: 9000,
  })
})

test.each([
  ['nothing', '', 'none'],
  ['something unreadable', '#beside=zzz', 'refused'],
  ['a run of an older version', `#beside=${encodeRun({ ...base, version: 0 })}`, 'refused'],
  ['a run out of range', `#beside=${encodeRun({ ...base, seed: -1 })}`, 'refused'],
  ['a run of another simulation', `#beside=${encodeRun({ ...base, simulation: 'else' })}`, 'refused'],
])('an address with %s beside is "%s"', (_what, fragment, kind) => {
  expect(readBesideAddress(fragment, 'two-phase-commit').kind).toBe(kind)
})

test('beside a run of another version the nearest of today is offered, and nothing beside a broken one', () => {
  const older = `#beside=${encodeRun({ ...base, version: 0, seed: 9 })}`
  expect(readBesideAddress(older, 'two-phase-commit')).toMatchObject({
    isOtherVersion: true,
    nearest: { run: { ...base, seed: 9 } },
  })
  expect(readBesideAddress('#beside=zzz', 'two-phase-commit')).toMatchObject({
    isOtherVersion: false,
    nearest: null,
  })
})
