import type { SimulationTexts } from './simulation-texts'

const SHARDS = Object.fromEntries([
  ...Array.from({ length: 10 }, (_, place) => [`s${place + 1}`, `S${place + 1}`]),
  ['n1', 'N1'],
  ['n2', 'N2'],
])

export const shardingEn: SimulationTexts = {
  title: 'Sharding',
  summary:
    'Keys are laid out on shards by a rule. Let a shard join or leave and see which keys have to move, how full each shard is, and what one key that everybody asks for does to the shard that has it.',
  nodes: SHARDS,
  parameters: {
    method: {
      label: 'Rule',
      help: 'How it is decided which shard has a key.',
      options: {
        modulo: 'hash mod N',
        ring: 'consistent hashing',
        range: 'ranges of keys',
        directory: 'a directory',
      },
    },
    shards: {
      label: 'Shards',
      help: 'How many shards are in use at the start; two more, N1 and N2, can join.',
    },
    virtualNodes: {
      label: 'Virtual nodes',
      help: 'Consistent hashing: how many points each shard has on the ring.',
    },
    keys: {
      label: 'Keys',
      help: 'How many keys there are. All are drawn; where a row has no room for so many squares, each stands for several.',
    },
    hotShare: { label: 'Hot key', help: 'The share of all requests that ask for one single key.' },
    remedy: {
      label: 'Remedy',
      help: 'What is done about the hot key.',
      options: {
        none: 'nothing',
        split: 'split it into pieces',
        cache: 'put a cache before it',
        dedicated: 'give it a shard of its own',
      },
    },
    hotWrites: {
      label: 'Writes of the hot key',
      help: 'Of the requests for the hot key, how many write; the rest read it.',
    },
    pieces: {
      label: 'Pieces',
      help: 'Into how many keys a split hot key is divided, each with a suffix of its own. A write goes to one, a read gathers all.',
    },
    newestShare: {
      label: 'Interest in the newest',
      help: 'Of the requests for other keys, how many ask for the newest tenth of them, those with the greatest numbers.',
    },
    queries: {
      label: 'Queries',
      help: 'Whether a query knows its keys, or has to ask every shard because it searches by something else.',
      options: { 'by-key': 'for known keys', 'every-shard': 'of every shard' },
    },
    keysPerQuery: {
      label: 'Keys per query',
      help: 'How many keys one query asks for, each drawn by chance.',
    },
    slowShare: {
      label: 'Slow answers',
      help: 'How often a shard takes a second for its answer instead of 10 ms, each time anew.',
    },
  },
  properties: {
    'only-to-the-new': {
      label: 'Only what must move moves',
      help: 'When a shard joins, keys move to it and nowhere else; when one leaves, only its own keys move.',
    },
    balanced: {
      label: 'Shards are about equally full',
      help: 'In the end the fullest shard holds at most one and a half times the mean.',
    },
    'no-hot-shard': {
      label: 'No shard is hot',
      help: 'In the end no shard answers more than twice its fair share of requests.',
    },
  },
  explanations: {
    'moved-elsewhere':
      '{nodes} joined and {moved} keys moved, {elsewhere} of them from one old shard to another.',
    'moved-needlessly': '{nodes} left and {moved} keys moved, {elsewhere} of which were on other shards.',
    unbalanced: '{nodes} holds {keys} keys, while the mean is {mean}.',
    'hot-shard': '{nodes} answers {percent} % of all requests; its fair share is {fair} %.',
  },
  messages: {},
  timers: {},
  choices: {},
  events: {
    start: '{node} is there.',
    'note.joined': '{node} has joined: {moved} of {keys} keys have moved.',
    'note.left': '{node} has left: {moved} of {keys} keys have moved.',
    'intervene.crash': '{node} leaves.',
    'intervene.recover': '{node} joins.',
    'intervene.pause': '{node} pauses for {duration} and answers nobody.',
    resume: '{node} answers again.',
  },
  facts: { keys: 'keys' },
  values: {},
  conditions: { active: 'in use', down: 'not in use', paused: 'paused' },
  metrics: {
    'moved-keys': { label: 'Keys moved', help: 'How many keys all changes together have moved.' },
    'moved-share': {
      label: 'Moved by the last change',
      help: 'The share of all keys that the last change moved.',
    },
    'new-shard-share': {
      label: 'Keys on the newest shard',
      help: 'The share of all keys that the shard has that joined last.',
    },
    'fullest-to-mean': {
      label: 'Fullest shard, of the mean',
      help: 'The keys on the fullest shard, in relation to the mean of all shards.',
    },
    'busiest-share': {
      label: 'Busiest shard',
      help: 'The share of all requests in which the busiest shard has work to do.',
    },
    'work-per-request': {
      label: 'Work per request',
      help: 'How many shards have work to do for one request, on average: below 1 with a cache, above 1 where reads gather pieces.',
    },
    'shards-per-hot-read': {
      label: 'Shards per hot read',
      help: 'How many shards a read of the whole hot key asks on average.',
    },
    'shards-per-query': {
      label: 'Shards per query',
      help: 'How many shards a query has to ask on average.',
    },
    'slow-queries': {
      label: 'Slow queries',
      help: 'The share of the queries that waited longer than 100 ms for their slowest answer.',
    },
    'query-time': {
      label: 'Time per query',
      help: 'How long a query takes until its last answer, on average.',
    },
  },
  series: { 'fullest-to-mean': 'Fullest shard, of the mean' },
  curves: {
    'moved-by-shards': 'Keys moved, theory',
    'shards-by-keys': 'Shards per query, theory',
    'slow-by-keys': 'Slow queries, theory',
    'slow-by-fan-out': '1 − (1 − p)ⁿ',
    'slow-measured': 'Slow in this run',
  },
}
