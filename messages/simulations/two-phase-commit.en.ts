import { atomicCommitEn } from './atomic-commit.en'
import type { SimulationTexts } from './simulation-texts'

export const twoPhaseCommitEn: SimulationTexts = {
  title: 'Two-phase commit',
  summary:
    'A coordinator asks every participant whether it can commit, and tells all of them what was decided. Crash a node, cut a link or lose a message, and see who can still decide and who has to wait.',
  nodes: atomicCommitEn.nodes,
  parameters: {
    ...atomicCommitEn.parameters,
    cooperativeTermination: {
      label: 'Cooperative termination',
      help: 'A participant that waits too long asks the other participants as well as the coordinator.',
    },
    acknowledgements: {
      label: 'Acknowledgements',
      help: 'Participants confirm the decision, and the coordinator repeats it until all of them have.',
    },
    decisionTimeoutMs: {
      label: 'Decision timeout',
      help: 'How long a participant that voted yes waits before it asks for the decision.',
    },
    retryMs: { label: 'Retry interval', help: 'How often an unanswered question or decision is sent again.' },
  },
  properties: atomicCommitEn.properties,
  explanations: {
    ...atomicCommitEn.explanations,
    'uncertain-coordinator-down':
      'Voted yes and without a decision: {nodes}. The coordinator is down and no participant knows how it ended, so the locks stay until somebody can tell.',
    'uncertain-though-known':
      'Voted yes and without a decision: {nodes}. {informed} knows how it ended, but the coordinator is down and nobody has passed the answer on.',
    'uncertain-cut-off':
      'Voted yes and without a decision: {nodes}. Cut off from the coordinator, it is impossible to tell a commit from an abort, so the locks stay.',
  },
  messages: {
    ...atomicCommitEn.messages,
    uncertain: 'I am uncertain too',
  },
  timers: {
    ...atomicCommitEn.timers,
    resend: 'the timer for telling the decision again',
  },
  choices: atomicCommitEn.choices,
  events: {
    ...atomicCommitEn.events,
    'fire.resend': '{node} tells the decision again where no acknowledgement has come.',
    'deliver.uncertain': '{from} answers {node} that it is uncertain too.',
    'write.end': '{node} notes that every acknowledgement is in.',
    'note.asks-for-decision': '{node} voted yes and may not decide alone, so it asks for the decision.',
    'note.recovered-without-decision':
      '{node} finds no decision on its disk. Nobody can have committed, so it aborts.',
  },
  facts: {
    ...atomicCommitEn.facts,
    'acknowledgements-missing': 'acknowledgements missing',
    asking: 'asks for the decision',
    end: 'acknowledged by all',
  },
  values: {
    ...atomicCommitEn.values,
    true: 'yes',
    false: 'no',
  },
  conditions: atomicCommitEn.conditions,
  metrics: atomicCommitEn.metrics,
  series: {},
  curves: {},
}
