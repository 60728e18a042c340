import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe } from '../catalogue'
import { loadModel } from '../models'
import { findFirstDifference } from './first-difference'
import type { Intervention } from './run'
import { defaultRun } from './validate-run'

test('nothing differs before the instant at which a fork was changed', async () => {
  const model = await loadModel('two-phase-commit')
  const base = defaultRun(describe('two-phase-commit')!)
  const nodes = fc.constantFrom('coordinator', 'p1', 'p2')
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), fc.nat({ max: 200_000 }), nodes, (seed, atUs, node) => {
      const run = { ...base, seed }
      const forked = { ...run, interventions: [...run.interventions, { kind: 'crash' as const, node, atUs }] }
      const [first, second] = [model.simulate(run), model.simulate(forked)]
      const found = findFirstDifference(first, second)
      if (found === null) expect(second.events.some(({ kind }) => kind === 'intervene')).toBe(false)
      else expect(found.atUs).toBeGreaterThanOrEqual(atUs)
    }),
    { numRuns: 2000 },
  )
})

test('the same holds of a queue whose server dies or whose load changes', async () => {
  const model = await loadModel('single-server-queue')
  const described = defaultRun(describe('single-server-queue')!)
  const base = { ...described, parameters: { ...described.parameters, durationS: 10 } }
  const change = fc.constantFrom<Intervention>(
    { kind: 'crash', node: model.simulate(base).nodes[0]! },
    { kind: 'load', factor: 2 },
  )
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), fc.nat({ max: 9_000_000 }), change, (seed, atUs, intervention) => {
      const run = { ...base, seed }
      const first = model.simulate(run)
      expect(findFirstDifference(first, model.simulate({ ...run }))).toBeNull()
      const second = model.simulate({ ...run, interventions: [{ ...intervention, atUs }] })
      expect(findFirstDifference(first, second)?.atUs).toBeGreaterThanOrEqual(atUs)
    }),
    { numRuns: 200 },
  )
})
