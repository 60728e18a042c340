import { protocolEventsEn } from './protocol-events.en'

/** What the atomic commit protocols say in the same words. */
export const atomicCommitEn = {
  nodes: { coordinator: 'Coordinator', p1: 'P1', p2: 'P2', p3: 'P3', p4: 'P4', p5: 'P5' },
  parameters: {
    participants: { label: 'Participants', help: 'How many databases take part in the transaction.' },
    votes: {
      label: 'Votes',
      help: 'What the participants answer when they are asked to prepare.',
      options: {
        'all-yes': 'everyone votes yes',
        'p1-no': 'P1 votes no',
        'p2-no': 'P2 votes no',
        'all-no': 'everyone votes no',
        free: 'each decides for itself',
      },
    },
    latencyMsMin: { label: 'Latency, shortest', help: 'The shortest time a message takes one way.' },
    latencyMsMax: { label: 'Latency, longest', help: 'The longest time a message takes one way.' },
    lossRatio: { label: 'Message loss', help: 'The share of messages that never arrive.' },
    logWriteMs: {
      label: 'Forced write',
      help: 'How long a node waits after writing to disk before it sends its answer.',
    },
    voteTimeoutMs: {
      label: 'Vote timeout',
      help: 'How long the coordinator waits for votes, and a participant for the first message.',
    },
  },
  properties: {
    agreement: {
      label: 'Nobody disagrees',
      help: 'No node commits while another aborts.',
    },
    validity: {
      label: 'A commit needs every vote',
      help: 'Nobody commits unless every participant has voted yes.',
    },
    'everyone-decides': {
      label: 'Everyone decides in the end',
      help: 'When nothing more can happen, every participant that is running knows how the transaction ended.',
    },
    'commit-possible': {
      label: 'Somebody commits',
      help: 'At least one participant commits; a protocol that always aborts would be safe and useless.',
    },
  },
  explanations: {
    disagreement: '{committed} has committed and {aborted} has aborted the same transaction.',
    'committed-without-vote': '{committed} has committed although {without} has not voted yes.',
    'still-undecided': 'Not decided yet: {nodes}.',
    'nobody-commits': 'Nobody has committed.',
  },
  messages: {
    prepare: 'prepare',
    yes: 'yes',
    no: 'no',
    commit: 'commit',
    abort: 'abort',
    acknowledgement: 'ACK',
    ask: 'what was decided?',
  },
  timers: {
    begin: 'the start of the transaction',
    'log-written': 'the forced write',
    'vote-timeout': 'the vote timeout',
    'prepare-timeout': 'the timeout for the first message',
    'decision-timeout': 'the decision timeout',
    'ask-again': 'the timer for asking again',
  },
  events: {
    ...protocolEventsEn,
    'fire.begin': '{node} begins the transaction.',
    'fire.log-written': '{node}: the write is safely on disk.',
    'fire.vote-timeout': '{node} has waited too long for votes and aborts.',
    'fire.prepare-timeout':
      '{node} has not heard from the coordinator. It has not voted, so it may abort alone.',
    'fire.decision-timeout': '{node} has waited too long for the decision.',
    'fire.ask-again': '{node} asks once more.',
    'deliver.ask': '{from} asks {node} what was decided.',
    'write.vote': '{node} writes to disk: it votes {value}.',
    'write.decision': '{node} writes to disk: {value}.',
    'decide.commit': '{node} commits.',
    'decide.abort': '{node} aborts.',
    'note.recovered-with-decision': '{node} finds its decision on disk and tells it again.',
  },
  facts: {
    phase: 'state',
    vote: 'vote',
    decision: 'decision',
    'votes-received': 'votes received',
    locks: 'locks',
  },
  values: {
    none: '—',
    yes: 'yes',
    no: 'no',
    commit: 'commit',
    abort: 'abort',
    working: 'working',
    voting: 'making up its mind',
    uncertain: 'uncertain',
    committed: 'committed',
    aborted: 'aborted',
    down: 'down',
    held: 'held',
    released: 'released',
    'coordinator-idle': 'has not begun',
    'coordinator-collecting': 'collects votes',
    'coordinator-writing': 'writes the decision',
    'coordinator-told': 'has told the decision',
  },
  metrics: {
    messages: { label: 'Messages', help: 'Messages sent by all nodes, lost ones included.' },
    'forced-writes': {
      label: 'Forced writes',
      help: 'Writes to disk that somebody has to wait for.',
    },
    'committed-participants': { label: 'Committed', help: 'Participants with a commit on disk.' },
    'aborted-participants': { label: 'Aborted', help: 'Participants with an abort on disk.' },
    'blocked-participants': {
      label: 'Blocked',
      help: 'Running participants that voted yes and know no decision when the run ends.',
    },
    'decision-time': {
      label: 'Time to decide',
      help: 'From the start of the transaction until the last participant decided.',
    },
    'lock-time': {
      label: 'Longest lock',
      help: 'The longest time a participant kept its locks after voting yes.',
    },
  },
  conditions: {
    working: 'working',
    uncertain: 'uncertain',
    committed: 'committed',
    aborted: 'aborted',
    down: 'down',
    paused: 'paused',
  },
  choices: { 'vote-yes': 'vote yes', 'vote-no': 'vote no' },
}
