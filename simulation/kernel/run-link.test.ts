import fc from 'fast-check'
import { expect, test } from 'vitest'
import { twoPhaseCommitDescription as description } from '../protocols/two-phase-commit/description'
import { decodeRun, encodeRun, simulationOf } from './run-link'
import type { Run } from './run'
import { defaultRun, validateRun } from './validate-run'

const run = defaultRun(description)
const node = fc.constantFrom('coordinator', 'p1', 'p2')
const atUs = fc.nat({ max: 1_000_000 })
const message = fc.tuple(node, fc.integer({ min: 1, max: 99 })).map(([from, count]) => `${from}#${count}`)
const intervention = fc.oneof(
  fc.record({ kind: fc.constantFrom('crash' as const, 'recover' as const), node, atUs }),
  fc.record({
    kind: fc.constantFrom('cut' as const, 'heal' as const),
    from: node,
    to: node,
    oneWay: fc.boolean(),
    atUs,
  }),
  fc.record({ kind: fc.constant('delay' as const), message, byUs: fc.integer({ min: 1, max: 9_999 }), atUs }),
)
const timed: fc.Arbitrary<Run> = fc.record({
  simulation: fc.constant(run.simulation),
  version: fc.constant(run.version),
  parameters: fc.record({ ...constants(run.parameters), participants: fc.integer({ min: 2, max: 5 }) }),
  seed: fc.nat({ max: 4_294_967_295 }),
  interventions: fc.array(intervention, { maxLength: 20 }),
})

function constants(values: Run['parameters']) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fc.constant(value)]))
}

test('every run comes back from its link as it was, with its instant', () => {
  fc.assert(
    fc.property(timed, fc.option(atUs, { nil: undefined }), (original, instant) => {
      const text = encodeRun(original, instant)
      expect(text).toMatch(/^[A-Za-z0-9_-]+$/)
      const read = decodeRun(text)
      expect(read).toEqual({ ok: true, value: original, atUs: instant ?? null })
      expect(read.ok && validateRun(read.value, description)).toEqual({ ok: true, run: original })
    }),
  )
})

test('a schedule travels along', () => {
  const original: Run = { ...run, schedule: [{ kind: 'deliver', message: 'p1#1' }] }
  expect(decodeRun(encodeRun(original))).toEqual({ ok: true, value: original, atUs: null })
})

test('the link of a plain run is short', () => {
  expect(encodeRun(run).length).toBeLessThan(500)
})

test('any text is read or refused, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(decodeRun(text)).toHaveProperty('ok')
      expect(decodeRun(`1${text}`)).toHaveProperty('ok')
    }),
  )
})

test('damage, length and newer formats are told apart', () => {
  expect(decodeRun('1!!')).toEqual({ ok: false, code: 'unreadable' })
  expect(decodeRun('')).toEqual({ ok: false, code: 'unreadable' })
  expect(decodeRun(encodeRun(run).slice(0, 40))).toEqual({ ok: false, code: 'unreadable' })
  expect(decodeRun(`2${encodeRun(run)}`)).toEqual({ ok: false, code: 'newer-format' })
  expect(decodeRun('1'.repeat(50_000))).toEqual({ ok: false, code: 'too-long' })
})

test('a link says which simulation it belongs to before it is checked', () => {
  const read = decodeRun(encodeRun(run))
  expect(read.ok && simulationOf(read.value)).toBe('two-phase-commit')
  expect(simulationOf(7)).toBeNull()
})
