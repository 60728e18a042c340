import { atomicCommitEn } from './atomic-commit.en'
import type { SimulationTexts } from './simulation-texts'

export const threePhaseCommitEn: SimulationTexts = {
  title: 'Three-phase commit',
  summary:
    'Between the votes and the commit, the coordinator tells everyone that everyone has voted yes. Crash it and the participants finish without it; cut it off, or let messages be slower than the timeouts, and the two sides can end differently.',
  nodes: atomicCommitEn.nodes,
  parameters: {
    ...atomicCommitEn.parameters,
    timeoutRule: {
      label: 'After a timeout',
      help: 'What a participant does that has voted yes and waited too long.',
      options: {
        termination: 'asks how far the others are',
        local: 'decides alone',
      },
    },
    sendGapMs: {
      label: 'Gap between sends',
      help: 'The time between two messages when a node tells several others: whoever crashes in it has told only some.',
    },
    ackTimeoutMs: {
      label: 'Confirmation timeout',
      help: 'How long the coordinator waits for pre-commits to be confirmed. Whoever is silent then counts as crashed.',
    },
    decisionTimeoutMs: {
      label: 'Decision timeout',
      help: 'How long a participant that voted yes waits for the next message before it acts.',
    },
    answerTimeoutMs: {
      label: 'Answer timeout',
      help: 'How long a participant waits for the states of the others. Whoever is silent then counts as crashed.',
    },
    retryMs: {
      label: 'Retry interval',
      help: 'How often a node that came back without a decision asks again.',
    },
  },
  properties: atomicCommitEn.properties,
  explanations: {
    ...atomicCommitEn.explanations,
    'recovered-undecided':
      'Came back with a yes vote and no decision: {nodes}. Nobody who is running knows how it ended.',
  },
  messages: {
    ...atomicCommitEn.messages,
    'pre-commit': 'pre-commit',
    'ask-state': 'how far are you?',
    uncertain: 'uncertain',
    'pre-committed': 'pre-committed',
    here: 'still here',
    recovering: 'just back',
  },
  timers: {
    ...atomicCommitEn.timers,
    'ack-timeout': 'the confirmation timeout',
    'answer-timeout': 'the answer timeout',
    'send-next': 'the gap between sends',
  },
  choices: atomicCommitEn.choices,
  events: {
    ...atomicCommitEn.events,
    'fire.ack-timeout': '{node} has waited too long for confirmations.',
    'fire.answer-timeout': '{node} has waited long enough for answers.',
    'fire.send-next': '{node} goes on to the next in line.',
    'deliver.ask-state': '{from} asks {node} how far it has come.',
    'deliver.uncertain': '{from} answers {node} that it is uncertain.',
    'deliver.pre-committed': '{from} answers {node} that it is pre-committed.',
    'deliver.here': '{from} answers {node} that it is still at work.',
    'deliver.recovering': '{from} answers {node} that it has only just come back.',
    'note.counts-silent-as-crashed': '{node} counts whoever has not confirmed as crashed, and commits.',
    'note.asks-after-recovery': '{node} finds no decision on its disk and asks the others how it ended.',
    'note.asks-for-states':
      '{node} suspects that the coordinator has crashed and asks everyone how far they are.',
    'note.leaves-it-to': '{node} leaves it to {leader}, which comes before it and is up.',
    'note.alone-commit': '{node} is pre-committed and decides alone: commit.',
    'note.alone-abort': '{node} is uncertain and decides alone: abort.',
  },
  facts: {
    ...atomicCommitEn.facts,
    'pre-commits-confirmed': 'pre-commits confirmed',
    leading: 'termination',
  },
  values: {
    ...atomicCommitEn.values,
    'pre-committed': 'pre-committed',
    'coordinator-pre-committing': 'tells that all voted yes',
    'coordinator-asking': 'asks how it ended',
    'lead-none': '—',
    'lead-collecting': 'collects states',
    'lead-pre-committing': 'pre-commits the others',
  },
  conditions: { ...atomicCommitEn.conditions, 'pre-committed': 'pre-committed' },
  metrics: atomicCommitEn.metrics,
  series: {},
  curves: {},
}
