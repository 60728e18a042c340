import type { SimulationDescription } from '../../kernel/description'

/** The literature's model, kept for checking the checker: its counts of states are published. */
export const twoPhaseCommitPublishedDescription: SimulationDescription = {
  id: 'two-phase-commit-published',
  version: 1,
  family: 'protocol',
  view: 'space-time',
  isHidden: true,
  isExplorable: true,
  parameters: [
    { kind: 'number', name: 'participants', unit: 'none', minimum: 1, maximum: 8, step: 1, default: 3 },
  ],
  interventions: ['drop', 'delay', 'cut', 'heal', 'duplicate', 'pause'],
  metrics: [{ id: 'messages', unit: 'messages' }],
  properties: [
    { id: 'consistent', kind: 'always' },
    { id: 'commit-possible', kind: 'sometimes' },
  ],
}
