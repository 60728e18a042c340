import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Model } from '@/simulation/kernel/model'
import type { PropertyResult, ProtocolRecording } from '@/simulation/kernel/recording'
import type { Run } from '@/simulation/kernel/run'
import { twoPhaseCommitDescription } from '@/simulation/protocols/two-phase-commit/description'

/** Writes a small course in which the content check finds nothing, for tests to plant faults in. */
export function writeSampleContent(root: string): void {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
}

/** A stand-in with the catalogue's names: a crash of the coordinator blocks; each participant costs four messages. */
export async function loadSampleModel(): Promise<Model> {
  return { description: twoPhaseCommitDescription, simulate }
}

function simulate(run: Run): ProtocolRecording {
  const isBlocked = run.interventions.some((one) => one.kind === 'crash' && one.node === 'coordinator')
  const verdict = (isFailing: boolean): PropertyResult => ({
    verdict: isFailing ? 'fails' : 'holds',
    history: [],
  })
  return {
    family: 'protocol',
    run,
    nodes: [],
    endUs: 100_000,
    end: 'quiescent',
    events: [],
    unused: run.interventions.flatMap((one, place) => ('node' in one && one.node === 'ghost' ? [place] : [])),
    metrics: { messages: { value: 4 * Number(run.parameters.participants), unit: 'messages' } },
    properties: { agreement: verdict(false), 'everyone-decides': verdict(isBlocked) },
    messages: [],
    curves: [],
    tracks: [],
  }
}

const ENGLISH = 'Ten plain words of prose stand here for the count. '
const KOREAN = '여기에는 개수를 세려고 둔 평범한 낱말이 모두 열 개 있어요. '

const textOf = (prose: string, title: string, ko: boolean) => `<Section id="opening" title="${title}">

${prose.repeat(ko ? 80 : 100)}

<Objectives />

<Prediction id="before" />

</Section>

<Section id="story" title="${title}">

<Simulation id="main" />

${ko ? '코디네이터가 ' : 'See '}<Scenario id="crash">${ko ? '멈추는 실행' : 'a crash'}</Scenario> <Term id="blocking">${ko ? '블로킹' : 'blocked'}</Term> <Source id="book-1987" />.

${['choice', 'choices', 'number', 'order', 'words', 'outcome', 'goal', 'break'].map((id) => `<Exercise id="${id}" />`).join('\n\n')}

<Folklore id="folklore">

${prose}

</Folklore>

</Section>

<InProduction>

${prose}

</InProduction>

<WhereThePictureLies>

${prose}

</WhereThePictureLies>

<GoingDeeper>

${prose.repeat(3)}

</GoingDeeper>

<Summary>

${prose}

</Summary>

<FurtherReading />
`

const common = (title: string, difficulty: number) => `version: 1
title: { en: '${title}', ko: 제목 }
objectives: [first, second, third]
difficulty: ${difficulty}
prompt: { en: Which one?, ko: 어느 것인가요? }
hints: [{ en: Look again., ko: 다시 보세요. }]
explanation: { en: That is so., ko: 그래요. }
`
const feedback = 'feedback: { en: Because., ko: 왜냐하면요. }'
const wrong = `${feedback}, misconception: folklore, show: crash`
const option = (id: string, more: string) => `  - { id: ${id}, text: { en: ${id}, ko: 선택 }, ${more} }\n`
const right = option('right', `correct: true, ${feedback}`)
const edits = 'interventions: [{ kind: crash, node: coordinator, atUs: 30000 }]'
const LESSON = 'lessons/sample'

const FILES: Readonly<Record<string, string>> = {
  'course.yaml':
    'units:\n  - { id: one, title: { en: One, ko: 하나 }, lessons: [sample], quiz: { exercises: 3 } }\n',
  'glossary.yaml':
    '- id: blocking\n  en: { term: blocking, definition: It waits. }\n  ko: { term: 블로킹, definition: 기다려요. }\n',
  'misconceptions.yaml': `- id: folklore
  lesson: sample
  statement: { en: It never waits., ko: 기다리는 일이 없어요. }
  correction: { en: It waits., ko: 기다려요. }
  show: sample/crash
`,
  [`${LESSON}/en.mdx`]: textOf(ENGLISH, 'Opening', false),
  [`${LESSON}/ko.mdx`]: textOf(KOREAN, '시작', true),
  [`${LESSON}/lesson.yaml`]: `id: sample
title: { en: Sample, ko: 예시 }
lede: { en: A sample., ko: 예시예요. }
minutes: 20
objectives:
  - { id: first, text: { en: Say it., ko: 말해요. } }
  - { id: second, text: { en: Do it., ko: 해요. } }
  - { id: third, text: { en: Break it., ko: 깨뜨려요. } }
simulations:
  - { id: main, simulation: two-phase-commit, scenario: calm, scenarios: [calm, crash, small] }
predictions:
  - id: before
    prompt: { en: What now?, ko: 어떻게 될까요? }
    options:
      - { id: waits, text: { en: It waits., ko: 기다려요. } }
      - { id: goes, text: { en: It goes on., ko: 계속해요. } }
    key:
      answer: waits
      reply: { waits: { en: Yes., ko: 네. }, goes: { en: No., ko: 아니요. } }
      show: crash
exercises: [choice, choices, number, order, words, outcome, goal, break]
terms: [blocking]
sources:
  - { id: book-1987, authors: A. Author, title: A Book, year: 1987 }
`,
  [`${LESSON}/scenarios.yaml`]: `- id: calm
  simulation: two-phase-commit
  title: { en: Calm, ko: 평온 }
  caption: { en: All is well., ko: 모두 괜찮아요. }
  seed: 7
  expects: [{ property: everyone-decides, verdict: holds }, { metric: messages, equals: 12 }]
- id: crash
  simulation: two-phase-commit
  title: { en: Crash, ko: 크래시 }
  caption: { en: It stops., ko: 멈춰요. }
  seed: 7
  interventions: [{ kind: crash, node: coordinator, atUs: 30000 }]
  showAtUs: 50000
  expects: [{ property: everyone-decides, verdict: fails }]
- id: small
  simulation: two-phase-commit
  title: { en: Small, ko: 작게 }
  caption: { en: Two nodes., ko: 노드가 둘이에요. }
  seed: 7
  parameters: { participants: 2 }
  expects: [{ metric: messages, atMost: 8 }]
`,
  'comparisons/sample.yaml': `id: sample
title: { en: Two and two, ko: 둘과 둘 }
lede: { en: Side by side., ko: 나란히 봐요. }
sides:
  - simulation: two-phase-commit
  - { simulation: three-phase-commit, parameters: { participants: 2 } }
faults:
  - id: calm
    title: { en: Calm, ko: 평온 }
    reading: { en: All is well., ko: 모두 괜찮아요. }
    seed: 7
    expects:
      two-phase-commit: [{ metric: messages, equals: 12 }]
      three-phase-commit: [{ metric: messages, equals: 8 }]
`,
  [`${LESSON}/exercises/choice.yaml`]: `kind: single-choice
${common('A choice', 1)}options:
${right}${option('wrong', wrong)}`,
  [`${LESSON}/exercises/choices.yaml`]: `kind: multiple-choice
${common('Choices', 1)}options:
${right}${option('wrong', wrong)}${option('worse', wrong)}`,
  [`${LESSON}/exercises/number.yaml`]: `kind: numeric
${common('A number for {rho}', 2)}variants: { rho: { oneOf: [0.5, 0.8] } }
unit: ms
tolerance: { relative: 0.02 }
answer: { formula: mm1-mean-response-time, arguments: { load: rho, serviceTime: 10 } }
mistakes: [{ answer: { value: 10 }, ${feedback} }]
`,
  [`${LESSON}/exercises/order.yaml`]: `kind: ordering
${common('An order', 1)}items:
  - { id: a, text: { en: A, ko: 가 } }
  - { id: b, text: { en: B, ko: 나 } }
  - { id: c, text: { en: C, ko: 다 } }
answer: [b, a, c]
wrongPairs: [{ first: a, second: b, ${feedback} }]
`,
  [`${LESSON}/exercises/words.yaml`]: `kind: matching
${common('Words', 1)}left:
  - { id: a, text: { en: A, ko: 가 } }
  - { id: b, text: { en: B, ko: 나 } }
right:
  - { id: x, text: { en: X, ko: 하 } }
  - { id: y, text: { en: Y, ko: 파 } }
answer: { a: y, b: x }
mistakes: [{ left: a, right: x, ${feedback} }]
`,
  [`${LESSON}/exercises/outcome.yaml`]: `kind: predict
${common('The outcome', 2)}scenario: crash
options:
${option('waits', `when: { property: everyone-decides, verdict: fails }, ${feedback}`)}${option('decides', `when: { property: everyone-decides, verdict: holds }, ${wrong}`)}`,
  [`${LESSON}/exercises/goal.yaml`]: `kind: reach-goal
${common('A goal', 2)}simulation: two-phase-commit
base: calm
editable: { parameters: [participants] }
goals: [{ metric: messages, atMost: 8 }]
seeds: { shown: [1], hidden: [11, 12] }
mistakes: [{ when: { parameter: participants, atLeast: 4 }, ${feedback} }]
solution: { parameters: { participants: 2 } }
`,
  [`${LESSON}/exercises/break.yaml`]: `kind: break-it
${common('Break it', 3)}simulation: two-phase-commit
base: calm
property: everyone-decides
mode: timed
allowed: { interventions: [crash] }
mistakes: [{ when: { interventions: crash, node: p1, atLeast: 1 }, ${feedback} }]
solution: { ${edits} }
`,
  [`${LESSON}/par.yaml`]: 'break: { interventions: 1, steps: null }\n',
}
