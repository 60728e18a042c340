import { expect, test } from 'vitest'
import type { Parameters } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { threePhaseCommitAbstractDescription } from './description'
import { model } from './model'

function exploreAll(parameters: Parameters) {
  const base = defaultRun(threePhaseCommitAbstractDescription)
  const search = model.explore?.({ parameters: { ...base.parameters, ...parameters } })
  if (search === undefined) throw new Error('The abstract model can be explored.')
  while (!search.isDone) search.advance(100_000)
  return search.result()
}

test.each([2, 3, 4, 5])(
  'a partition breaks %i participants in N + 3 actions and no fewer',
  (participants) => {
    const { verdict, property, counterexample } = exploreAll({ participants })
    expect([verdict, property]).toEqual(['fails', 'agreement'])
    const actions = counterexample?.schedule?.map((step) =>
      step.kind === 'choose' ? step.choice : step.kind,
    )
    expect(actions).toHaveLength(participants + 3)
    expect([...(actions ?? [])].sort()).toEqual(
      ['decide', 'fault', ...Array.from({ length: participants }, () => 'send'), 'terminate'].sort(),
    )
  },
)

test.each([2, 3, 4, 5])(
  'with the termination protocol no crash of the coordinator breaks %i participants',
  (participants) => {
    expect(exploreAll({ participants, fault: 'crash' }).verdict).toBe('holds')
  },
)

test.each([2, 3, 4, 5])(
  'the local rule breaks %i participants with one crash in four actions',
  (participants) => {
    const { verdict, counterexample } = exploreAll({ participants, fault: 'crash', timeoutRule: 'local' })
    expect(verdict).toBe('fails')
    expect(counterexample?.schedule).toHaveLength(4)
  },
)
