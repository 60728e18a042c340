import { protocolEventsEn } from './protocol-events.en'
import type { SimulationTexts } from './simulation-texts'

export const heartbeatEn: SimulationTexts = {
  title: 'Heartbeats',
  summary:
    'A primary says every interval that it is there, and a monitor suspects it when nothing has come for too long. Crash it, pause it, slow it down or lose its heartbeats, and see how soon a real crash is noticed, and what a false alarm costs.',
  nodes: { primary: 'Primary', monitor: 'Monitor', standby: 'Standby' },
  parameters: {
    intervalMs: { label: 'Heartbeat interval', help: 'How often the primary sends a heartbeat.' },
    detector: {
      label: 'Detector',
      help: 'How the monitor decides that it has waited too long.',
      options: {
        timeout: 'fixed timeout',
        missed: 'number of missed heartbeats',
        phi: 'φ accrual, as in Akka',
      },
    },
    timeoutMs: {
      label: 'Timeout',
      help: 'Fixed timeout: how long after the last heartbeat the suspicion begins.',
    },
    missed: {
      label: 'Missed heartbeats',
      help: 'Number of missed heartbeats: the suspicion begins when so many in a row have failed to come and half an interval more has passed.',
    },
    threshold: { label: 'φ threshold', help: 'φ accrual: the suspicion begins when φ reaches this value.' },
    acceptablePauseMs: {
      label: 'Acceptable pause',
      help: 'φ accrual: a silence of this length on top of the usual interval is not held against the primary.',
    },
    minDeviationMs: {
      label: 'Least deviation',
      help: 'φ accrual: intervals are taken to vary at least this much, however regular they were.',
    },
    response: {
      label: 'Response',
      help: 'What the monitor does about a suspicion.',
      options: {
        alert: 'alerts a person',
        restart: 'tells the primary to restart',
        failover: 'lets the standby take over',
      },
    },
    stepDown: {
      label: 'Step down',
      help: 'After a failover, a primary whose heartbeats are heard again is told to stop serving.',
    },
    restartMs: { label: 'Restart time', help: 'How long the primary does not serve when it restarts.' },
    slowMs: {
      label: 'Slowness',
      help: 'How much later than the interval a heartbeat leaves on average, because the primary is busy. The time varies by chance, exponentially.',
    },
    slowFromS: { label: 'Slow from', help: 'The second from which the primary is slow.' },
    latencyMsMin: { label: 'Latency, shortest', help: 'The shortest time a message takes one way.' },
    latencyMsMax: { label: 'Latency, longest', help: 'The longest time a message takes one way.' },
    lossRatio: { label: 'Message loss', help: 'The share of messages that never arrive.' },
    durationS: { label: 'Length of the run', help: 'How many seconds are simulated.' },
  },
  properties: {
    'no-false-alarm': {
      label: 'No false alarm',
      help: 'The monitor never suspects a primary that has been up all along, serving, slow or only paused.',
    },
    'crash-noticed': {
      label: 'A crash is noticed',
      help: 'A primary that is down when the run ends is suspected.',
    },
    'one-active': {
      label: 'At most one serves',
      help: 'The primary and the standby never serve at the same time.',
    },
  },
  explanations: {
    'false-alarm': 'The monitor suspects the primary, which has not crashed: it serves, or is only paused.',
    'false-alarm-slow':
      'The monitor suspects the primary, which has not crashed: it is slow, and its heartbeat is late.',
    'crash-unnoticed': 'The primary is down, and the monitor does not suspect it.',
    'two-active':
      'The primary and the standby serve at the same time: each accepts what the other does not know of.',
  },
  messages: {
    heartbeat: 'heartbeat',
    restart: 'restart',
    'take-over': 'take over',
    'step-down': 'step down',
  },
  timers: {
    beat: 'the timer for the next heartbeat',
    'suspicion-timeout': 'the suspicion timeout',
    restarted: 'the restart',
    end: 'the end of the run',
  },
  choices: {},
  events: {
    ...protocolEventsEn,
    'fire.beat': '{node} sends its next heartbeat.',
    'fire.suspicion-timeout': '{node} has waited too long for a heartbeat.',
    'fire.restarted': '{node} has restarted and serves again.',
    'fire.end': '{node} has come to the end of the run.',
    'decide.suspect': '{node} suspects the primary.',
    'decide.trust': '{node} hears a heartbeat and trusts the primary again.',
    'decide.restart': '{node} stops serving and restarts.',
    'decide.take-over': '{node} takes over and serves.',
    'decide.step-down': '{node} steps down and stops serving.',
    'note.alerts': '{node} alerts a person.',
  },
  facts: {
    phase: 'state',
    'heartbeats-sent': 'heartbeats sent',
    opinion: 'the primary',
    'last-heartbeat': 'last heartbeat',
    'waits-for': 'waits for',
    'mean-interval': 'mean interval',
    deviation: 'deviation',
  },
  values: {
    none: '—',
    active: 'serving',
    slow: 'serving, slowly',
    restarting: 'restarting',
    retired: 'stepped down',
    'standing-by': 'standing by',
    trusts: 'is trusted',
    suspects: 'is suspected',
  },
  conditions: {
    working: 'watching, standing by',
    active: 'serving',
    uncertain: 'suspects the primary',
    down: 'down or restarting',
    paused: 'paused',
  },
  metrics: {
    'detection-time': {
      label: 'Detection time',
      help: 'From the primary’s first crash until the monitor suspects it.',
    },
    'false-alarms': {
      label: 'False alarms',
      help: 'Suspicions of a primary that was serving, slow or only paused.',
    },
    'heartbeats-to-false-alarm': {
      label: 'Heartbeats to the first false alarm',
      help: 'From the first heartbeat that arrived until the first false alarm, the missing ones counted.',
    },
    'false-alarm-downtime': {
      label: 'Downtime by false alarms',
      help: 'How long the primary was out for restarts that were ordered though it was up: a part of the downtime.',
    },
    downtime: {
      label: 'Downtime',
      help: 'How long neither the primary nor the standby served. Nobody serves while paused.',
    },
    'two-active-time': {
      label: 'Time with two serving',
      help: 'How long the primary and the standby served at the same time.',
    },
    messages: { label: 'Messages', help: 'Messages sent by all nodes, lost ones included.' },
  },
  series: {},
  curves: {
    'detection-by-timeout': 'theory: T + d − Δ/2',
    'false-alarm-by-loss': 'theory: (p⁻ᵏ − 1)/(1 − p)',
    'false-alarm-by-slowness': 'theory: e^((T − Δ)/s) − 1 + ⌊T/Δ⌋',
    'detection-spread': 'theory: evenly from T + d − Δ to T + d',
    'false-alarm-spread': 'theory: k losses in a row',
  },
}
