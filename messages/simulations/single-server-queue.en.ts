import type { SimulationTexts } from './simulation-texts'

/** The queue in English: a line before one to eight servers. */
export const singleServerQueueEn: SimulationTexts = {
  title: 'One queue and its servers',
  summary:
    'Requests arrive at irregular moments, wait in one line, and are served first come, first served. The load says how busy the servers are; watch what the last few percent cost.',
  nodes: {
    line: 'The line',
    s1: 'Server 1',
    s2: 'Server 2',
    s3: 'Server 3',
    s4: 'Server 4',
    s5: 'Server 5',
    s6: 'Server 6',
    s7: 'Server 7',
    s8: 'Server 8',
  },
  parameters: {
    load: {
      label: 'Load',
      help: 'The share of their time that the servers are asked to be busy: 0.8 is 80 %. From 1 on, more comes in than can go out.',
    },
    serviceMs: { label: 'Mean service time', help: 'How long a server works on one request, on average.' },
    serviceDistribution: {
      label: 'Service times',
      help: 'Whether requests need different amounts of work or all the same.',
      options: { exponential: 'different from request to request', constant: 'all the same' },
    },
    servers: { label: 'Servers', help: 'How many take requests from the one line.' },
    queueLimit: {
      label: 'Places in the line',
      help: 'Whoever finds the line full is refused at once. 0 means no limit.',
    },
    timeoutMs: {
      label: 'Patience of a client',
      help: 'How long a client waits for the answer before it gives up. 0 means for ever.',
    },
    durationS: {
      label: 'Length of the run, in seconds',
      help: 'In virtual time: how long requests keep arriving.',
    },
    warmUpS: {
      label: 'Warm-up, in seconds',
      help: 'The figures leave out this much of the beginning, when the line is still shorter than usual.',
    },
  },
  properties: {
    'all-served': {
      label: 'Nobody is turned away',
      help: 'No request is refused, and no client fails to get its answer.',
    },
    'keeps-up': {
      label: 'The servers keep up',
      help: 'The line does not grow for as long as the run lasts.',
    },
  },
  explanations: {
    'line-full': 'Request {request} found all {limit} places of the line taken and was refused.',
    'no-server': 'Request {request} found no server running and was refused.',
    timeout: 'The client of request {request} gave up after {timeoutUs}.',
    crash: 'Request {request} was being served by {nodes} when it crashed.',
    'line-lost':
      'The last running server, {nodes}, crashed, and the line was lost with it. Request {request} stood first.',
    'backlog-grows':
      'In the last quarter of the run there were never fewer than {fewest} requests inside; in the second quarter it had still come down to {before}. More comes in than goes out.',
  },
  messages: {},
  timers: {},
  choices: {},
  events: {
    start: '{node} is ready.',
    'note.waits': 'Request {request} arrives and waits; {ahead} stand before it.',
    'note.starts-at-once': '{node} takes request {request} the moment it arrives.',
    'note.starts': '{node} takes request {request}, which has waited {waitedUs}.',
    'note.served': '{node} answers request {request}, {responseUs} after it arrived.',
    'note.served-nobody': '{node} finishes request {request}, but its client has gone.',
    'note.line-full': 'Request {request} is refused: the line is full.',
    'note.no-server': 'Request {request} is refused: no server is running.',
    'note.timeout': 'The client of request {request} gives up.',
    'note.crash': 'Request {request} fails with {node}.',
    'note.line-lost': 'Request {request} is lost with the line.',
    'intervene.crash': '{node} crashes.',
    'intervene.recover': '{node} is running again.',
    'intervene.load': 'From now on {factor} times the usual number of requests arrive.',
  },
  facts: { serving: 'request in service', served: 'answered so far' },
  values: { idle: 'idle', nothing: 'none' },
  conditions: { working: 'running', down: 'down' },
  metrics: {
    'mean-response-time': {
      label: 'Mean response time',
      help: 'Waiting and service together, averaged over the requests that were answered.',
    },
    'p50-response-time': {
      label: 'p50 response time',
      help: 'Half of the answers took no longer than this.',
    },
    'p95-response-time': { label: 'p95 response time', help: '95 of 100 answers took no longer than this.' },
    'p99-response-time': { label: 'p99 response time', help: '99 of 100 answers took no longer than this.' },
    throughput: { label: 'Throughput', help: 'Requests answered per second.' },
    utilisation: { label: 'Utilisation', help: 'The share of their time that the servers worked.' },
    'mean-in-system': {
      label: 'Mean number inside',
      help: 'Requests waiting or being served, averaged over time.',
    },
    arrivals: { label: 'Arrived', help: 'Requests that arrived.' },
    served: { label: 'Answered', help: 'Requests whose client got the answer.' },
    refused: { label: 'Refused', help: 'Requests that were turned away at once.' },
    failed: {
      label: 'Failed',
      help: 'Requests that were let in and got no answer: given up, or lost in a crash.',
    },
    unfinished: { label: 'Still inside', help: 'Requests waiting or being served when the run ended.' },
  },
  series: {
    waiting: 'Waiting in the line',
    'busy-servers': 'Busy servers',
    'response-time': 'Response time of each answer',
  },
  curves: {
    'response-time-by-load': 'Mean, theory',
    'response-time-measured': 'Mean, measured',
    'p99-by-load': 'p99, theory',
    'p99-measured': 'p99, measured',
  },
}
