import type { SimulationTexts } from './simulation-texts'

const MACHINES = Object.fromEntries(
  Array.from({ length: 64 }, (_, place) => [`m${place + 1}`, `Machine ${place + 1}`]),
)

export const fleetEn: SimulationTexts = {
  title: 'One big machine or many small ones',
  summary:
    'The same traffic on one big machine, on small ones that share a line, or on small ones with a line each. Compare how soon they answer, what happens when a machine fails, and what it all costs.',
  nodes: MACHINES,
  parameters: {
    layout: {
      label: 'Machines',
      help: 'How the same total power is divided.',
      options: {
        'one-big': 'one big machine',
        pooled: 'small ones, one line for all',
        separate: 'small ones, a line for each',
      },
    },
    machines: {
      label: 'Power',
      help: 'How many small machines there are, or how many times as fast the big one is.',
    },
    load: {
      label: 'Load',
      help: 'The traffic, in relation to what all machines could do without coordination.',
    },
    serviceMs: { label: 'Service time', help: 'The mean time that a request takes on one small machine.' },
    contention: {
      label: 'Contention (α)',
      help: 'The part of the work that only one machine can do at a time.',
    },
    coherence: {
      label: 'Coherence (β)',
      help: 'The work that every machine has with every other to stay in agreement.',
    },
    replaceAtS: {
      label: 'Replaced after',
      help: 'The second in which the big machine is replaced by one twice as fast; 0 means never.',
    },
    replaceDownS: { label: 'Downtime', help: 'How many seconds the replacement takes.' },
    availability: { label: 'Availability', help: 'The part of the time that one machine works.' },
    commonShare: {
      label: 'Common causes',
      help: 'The part of each machine’s downtime whose cause hits all machines at once.',
    },
    repairS: {
      label: 'Repair time',
      help: 'How many seconds an outage lasts on average. Machines fail by themselves as often as their availability says; 0 means never.',
    },
    smallPrice: {
      label: 'Price of a small one ($)',
      help: 'What one small machine costs per month, in dollars of an invented price list.',
    },
    priceExponent: {
      label: 'Price exponent',
      help: 'How fast the price of a big machine grows: twice the power costs two to this power as much.',
    },
    durationS: { label: 'Length of the run', help: 'How many seconds are simulated.' },
    warmUpS: { label: 'Warm-up', help: 'Seconds at the start that the figures leave out.' },
  },
  properties: {
    'somebody-serves': { label: 'Somebody serves', help: 'At least one machine is up at every moment.' },
    'nothing-fails': { label: 'Nothing fails', help: 'Every request gets its answer.' },
    'keeps-up': {
      label: 'The machines keep up',
      help: 'When the run ends, fewer than twenty requests per small machine’s power are inside.',
    },
  },
  explanations: {
    'nobody-serves': '{nodes} went down, and nobody was left to serve.',
    'request-failed': 'A request failed with {nodes}.',
    backlog: '{inside} requests are inside when the run ends. More comes in than goes out.',
  },
  messages: {},
  timers: {},
  choices: {},
  events: {
    start: '{node} is ready.',
    'note.served': '{node} answers request {request}, {responseUs} after it arrived.',
    'note.failed': 'Request {request} fails with {node}.',
    'note.broke-own': '{node} fails.',
    'note.broke-common': '{node} fails, with all the others: the cause is common.',
    'note.repaired': '{node} has been repaired.',
    'note.replacing': '{node} is switched off to be replaced.',
    'note.replaced': '{node} has been replaced and is twice as fast.',
    'intervene.crash': '{node} crashes.',
    'intervene.recover': '{node} is running again.',
    'intervene.load': 'From now on {factor} times the usual number of requests arrive.',
  },
  facts: { served: 'answered so far' },
  values: {},
  conditions: { active: 'running', down: 'down' },
  metrics: {
    'mean-response-time': {
      label: 'Mean response time',
      help: 'From arrival to answer, on average.',
    },
    'p99-response-time': { label: 'p99', help: 'One request in a hundred took longer.' },
    throughput: { label: 'Throughput', help: 'Requests answered per second.' },
    capacity: {
      label: 'Capacity',
      help: 'Requests that all machines together can answer per second, coordination counted; after a replacement, those of the new machine.',
    },
    utilisation: { label: 'Utilisation', help: 'The part of their time that the machines were busy.' },
    served: { label: 'Answered', help: 'Requests answered in the measured time.' },
    failed: { label: 'Failed', help: 'Requests without an answer.' },
    downtime: { label: 'Downtime', help: 'How long nobody served.' },
    'monthly-downtime': {
      label: 'Downtime per month, measured',
      help: 'What the downtime of this run comes to in thirty days that go on like it.',
    },
    'expected-downtime': {
      label: 'Downtime per month, by formula',
      help: 'How long in thirty days no machine works in the long run, if machines fail by themselves as their availability says.',
    },
    price: {
      label: 'Price per month ($)',
      help: 'What all machines cost together, in dollars of an invented price list; after a replacement, what the new one costs.',
    },
  },
  series: { inside: 'Requests inside' },
  curves: {
    'response-by-load': 'Mean response time, theory',
    'capacity-by-machines': 'Capacity, theory',
    'downtime-by-machines': 'Downtime, theory',
    'downtime-by-common': 'Downtime, theory',
  },
}
