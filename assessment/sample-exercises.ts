import type { ExerciseOf } from '@/course/exercises/exercise'
import { EXERCISE_KINDS } from '@/course/exercises/registry'
import type { ExerciseKind } from '@/course/exercises/registry'
import type { Recording } from '@/simulation/kernel/recording'
import type { Run } from '@/simulation/kernel/run'

/** Small exercises of every kind, for tests. Each call makes a new one. */
export function sampleExercise<Kind extends ExerciseKind>(
  kind: Kind,
  changes: Readonly<Record<string, unknown>> = {},
): ExerciseOf<Kind> {
  const file = EXERCISE_KINDS[kind].file.parse({ kind, ...COMMON, ...SPECIFIC[kind], ...changes })
  const loaded = {
    ...file,
    lesson: 'sample',
    id: kind,
    misconceptions: { folklore: { statement: both('what people say'), correction: both('what is so') } },
    run: SAMPLE_RUN,
    par: { interventions: 2, steps: 9 },
  }
  return loaded as unknown as ExerciseOf<Kind>
}

export const SAMPLE_RUN: Run = {
  simulation: 'two-phase-commit',
  version: 1,
  parameters: { participants: 3 },
  seed: 7,
  interventions: [],
}

/** A recording with only what graders read. */
export function sampleRecording(run: Run, parts: Partial<Recording> = {}): Recording {
  const recording: Recording = {
    family: 'system',
    run,
    nodes: [],
    endUs: 1,
    end: 'quiescent',
    events: [],
    unused: [],
    metrics: {},
    properties: {},
    series: [],
    curves: [],
    requests: [],
    tracks: [],
  }
  return { ...recording, ...parts } as Recording
}

function both(text: string) {
  return { en: text, ko: `${text} (ko)` }
}

function option(id: string, more: object = {}) {
  return { id, text: both(`option ${id}`), feedback: both(`on ${id}`), ...more }
}

const COMMON = {
  version: 1,
  title: both('title'),
  objectives: ['objective'],
  difficulty: 1,
  prompt: both('prompt'),
  hints: [both('hint')],
  explanation: both('explanation'),
}

const ITEMS = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: both(`item ${id}`) }))

const SPECIFIC: Readonly<Record<ExerciseKind, object>> = {
  'single-choice': {
    options: [
      option('right', { correct: true }),
      option('wrong', { misconception: 'folklore', show: 'refutation' }),
      option('worse'),
    ],
  },
  'multiple-choice': {
    options: [
      option('a', { correct: true }),
      option('b', { correct: true }),
      option('c'),
      option('d', { misconception: 'folklore' }),
    ],
  },
  numeric: {
    unit: 'ms',
    tolerance: { relative: 0.02 },
    answer: { formula: 'mm1-mean-response-time', arguments: { load: 'rho', serviceTime: 10 } },
    variants: { rho: { oneOf: [0.5, 0.8, 0.9] } },
    mistakes: [{ answer: { value: 10 }, feedback: both('forgot the queue'), misconception: 'folklore' }],
  },
  ordering: {
    items: ITEMS,
    answer: ['b', 'a', 'd', 'c'],
    wrongPairs: [{ first: 'a', second: 'b', feedback: both('b comes first') }],
  },
  matching: {
    left: ITEMS.slice(0, 2),
    right: [...ITEMS].slice(1),
    answer: { a: 'c', b: 'b' },
    mistakes: [{ left: 'a', right: 'd', feedback: both('not d'), misconception: 'folklore' }],
  },
  'fill-in': {
    accept: { en: ['replication lag'], ko: ['복제 지연'] },
    mistakes: [{ accept: { en: ['delay'], ko: ['지연'] }, feedback: both('which delay?') }],
  },
  predict: {
    scenario: 'crash',
    options: [
      option('waits', { when: { property: 'decides', verdict: 'fails' } }),
      option('decides', { when: { property: 'decides', verdict: 'holds' }, misconception: 'folklore' }),
    ],
  },
  'reach-goal': {
    simulation: 'two-phase-commit',
    base: 'crash',
    editable: { parameters: ['participants'], interventions: ['crash'], interventionsMax: 2 },
    goals: [{ metric: 'messages', atMost: 10 }],
    seeds: { shown: [1], hidden: [11, 12] },
    limits: { participants: { minimum: 2, maximum: 4 } },
    mistakes: [{ when: { parameter: 'participants', atLeast: 4 }, feedback: both('too many') }],
    solution: { parameters: { participants: 2 } },
  },
  'break-it': {
    simulation: 'two-phase-commit',
    base: 'crash',
    property: 'everyone-decides',
    mode: 'timed',
    allowed: { interventions: ['crash', 'drop'], parameters: [] },
    mistakes: [
      { when: { interventions: 'crash', node: 'p1', atLeast: 1 }, feedback: both('p1 alone does not block') },
    ],
    solution: { interventions: [{ kind: 'crash', node: 'coordinator', atUs: 1000 }] },
  },
}
