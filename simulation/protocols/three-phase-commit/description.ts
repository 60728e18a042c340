import type { SimulationDescription } from '../../kernel/description'
import { milliseconds } from '../shared/atomic-commit'

/**
 * Three-phase commit with its termination protocol: Skeen 1981; Bernstein, Hadzilacos and Goodman 1987, chapter 7.
 * The rule *local* is the one that the termination protocol is there to replace.
 */
export const threePhaseCommitDescription: SimulationDescription = {
  id: 'three-phase-commit',
  version: 1,
  family: 'protocol',
  view: 'space-time',
  isExplorable: true,
  assumesBoundedDelays: true,
  parameters: [
    { kind: 'number', name: 'participants', unit: 'none', minimum: 2, maximum: 5, step: 1, default: 3 },
    {
      kind: 'choice',
      name: 'votes',
      options: ['all-yes', 'p1-no', 'p2-no', 'all-no', 'free'],
      default: 'all-yes',
    },
    { kind: 'choice', name: 'timeoutRule', options: ['termination', 'local'], default: 'termination' },
    milliseconds('latencyMsMin', 1, 500, 1, 10),
    milliseconds('latencyMsMax', 1, 500, 1, 20),
    { kind: 'number', name: 'lossRatio', unit: 'ratio', minimum: 0, maximum: 0.5, step: 0.01, default: 0 },
    milliseconds('logWriteMs', 0, 50, 1, 4),
    milliseconds('sendGapMs', 0, 50, 1, 1),
    milliseconds('voteTimeoutMs', 5, 2_000, 5, 60),
    milliseconds('ackTimeoutMs', 5, 2_000, 5, 60),
    milliseconds('decisionTimeoutMs', 5, 2_000, 5, 120),
    milliseconds('answerTimeoutMs', 5, 2_000, 5, 60),
    milliseconds('retryMs', 5, 1_000, 5, 60),
  ],
  interventions: ['crash', 'recover', 'pause', 'cut', 'heal', 'drop', 'duplicate', 'delay'],
  metrics: [
    { id: 'messages', unit: 'messages', isLowerBetter: true },
    { id: 'forced-writes', unit: 'writes', isLowerBetter: true },
    { id: 'committed-participants', unit: 'nodes' },
    { id: 'aborted-participants', unit: 'nodes' },
    { id: 'blocked-participants', unit: 'nodes', isLowerBetter: true },
    { id: 'decision-time', unit: 'us', isLowerBetter: true },
    { id: 'lock-time', unit: 'us', isLowerBetter: true },
  ],
  properties: [
    { id: 'agreement', kind: 'always' },
    { id: 'validity', kind: 'always' },
    { id: 'everyone-decides', kind: 'eventually' },
    { id: 'commit-possible', kind: 'sometimes' },
  ],
}
