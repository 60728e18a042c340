import type { SimulationDescription } from '../../kernel/description'

/** Three-phase commit with states collected in one step, kept for checking the checker: how short its breaks are is known. */
export const threePhaseCommitAbstractDescription: SimulationDescription = {
  id: 'three-phase-commit-abstract',
  version: 1,
  family: 'protocol',
  view: 'space-time',
  isHidden: true,
  isExplorable: true,
  parameters: [
    { kind: 'number', name: 'participants', unit: 'none', minimum: 2, maximum: 5, step: 1, default: 3 },
    { kind: 'choice', name: 'fault', options: ['partition', 'crash'], default: 'partition' },
    { kind: 'choice', name: 'timeoutRule', options: ['termination', 'local'], default: 'termination' },
  ],
  interventions: [],
  metrics: [{ id: 'messages', unit: 'messages' }],
  properties: [{ id: 'agreement', kind: 'always' }],
}
