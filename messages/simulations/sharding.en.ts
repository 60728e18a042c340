import type { SimulationTexts } from './simulation-texts'

const SHARDS = Object.fromEntries(
  Array.from({ length: 12 }, (_, place) => [`s${place + 1}`, `S${place + 1}`]),
)

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
    shards: { label: 'Shards', help: 'How many shards are in use at the start; two more can join.' },
    virtualNodes: {
      label: 'Virtual nodes',
      help: 'Consistent hashing: how many points each shard has on the ring.',
    },
    keys: { label: 'Keys', help: 'How many keys there are. Up to 240 are drawn one by one.' },
    hotShare: { label: 'Hot key', help: 'The share of all requests that ask for one single key.' },
    remedy: {
      label: 'Remedy',
      help: 'What is done about the hot key.',
      options: {
        none: 'nothing',
        split: 'split it into eight pieces',
        cache: 'put a cache before it',
      },
    },
    keysPerQuery: {
      label: 'Keys per query',
      help: 'How many keys one query asks for, each drawn by chance.',
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
  },
  facts: { keys: 'keys' },
  values: {},
  conditions: { active: 'in use', down: 'not in use' },
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
      help: 'The share of all requests that the busiest shard answers.',
    },
    'shards-per-query': {
      label: 'Shards per query',
      help: 'How many shards a query has to ask on average.',
    },
  },
  series: { 'fullest-to-mean': 'Fullest shard, of the mean' },
  curves: { 'moved-by-shards': 'Keys moved, theory', 'shards-by-keys': 'Shards per query, theory' },
}
