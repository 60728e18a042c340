import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from './check-content'
import { loadSampleModel, writeSampleContent } from './sample-content'

const LESSON = 'lessons/sample/lesson.yaml'
const SCENARIOS = 'lessons/sample/scenarios.yaml'
const COMPARISON = 'comparisons/sample.yaml'
const ENGLISH = 'lessons/sample/en.mdx'
const KOREAN = 'lessons/sample/ko.mdx'
const exercise = (id: string) => `lessons/sample/exercises/${id}.yaml`

/** Writes the sample course, changes one place in one file, and checks it. */
async function findingsWith(file: string, from: string | RegExp, to: string) {
  const root = mkdtempSync(join(tmpdir(), 'faultline-content-'))
  try {
    writeSampleContent(root)
    if (file !== '') {
      const text = readFileSync(join(root, file), 'utf8')
      const changed = text.replace(from, to)
      if (changed === text) throw new Error(`Nothing to change in ${file}.`)
      writeFileSync(join(root, file), changed)
    }
    return (await checkContent(root, { loadModel: loadSampleModel })).findings
  } finally {
    rmSync(root, { recursive: true })
  }
}

test('finds nothing in a course that is right', async () => {
  expect(await findingsWith('', '', '')).toEqual([])
})

// What is planted: file, what is replaced, by what; what is found: file and line, words of the message.
// prettier-ignore
test.each([
  ['course.yaml', 'units:', 'units: [', 'course.yaml:2', 'not YAML'],
  ['course.yaml', 'lessons: [sample]', 'lessons: [sample, absent]', 'lessons/absent/lesson.yaml:1', 'does not exist'],
  ['course.yaml', 'lessons: [sample]', 'lessons: [other]', 'course.yaml:2', '"sample" is in no unit'],
  ['course.yaml', 'exercises: 3', 'exercises: 2', 'course.yaml:2', '3 objectives'],
  ['course.yaml', 'exercises: 3', 'exercises: 19', 'course.yaml:2', 'its quiz asks 19'],
  ['glossary.yaml', 'definition: It waits.', 'definition: 기다려요.', 'glossary.yaml:2', 'holds Korean'],
  ['glossary.yaml', /$/, '- id: blocking\n  en: { term: b, definition: c }\n  ko: { term: 나, definition: 다 }\n', 'glossary.yaml:4', 'second time'],
  ['glossary.yaml', /$/, '  source: sample/absent\n', 'glossary.yaml:4', 'no source "sample/absent"'],
  ['misconceptions.yaml', 'sample/crash', 'sample/absent', 'misconceptions.yaml:5', 'no scenario "sample/absent"'],
  [COMPARISON, 'equals: 8', 'equals: 9', `${COMPARISON}:14`, 'messages is 8'],
  [COMPARISON, /\n *three-phase-commit: \[.*\]/, '', `${COMPARISON}:8`, 'says nothing of three-phase-commit'],
  [COMPARISON, 'participants: 2', 'participants: 9', `${COMPARISON}:8`, 'refused by three-phase-commit'],
  [LESSON, 'minutes: 20', 'minutes: 20\nlevel: 3', `${LESSON}:5`, 'unknown field "level"'],
  [LESSON, 'minutes: 20', 'minutes: long', `${LESSON}:4`, 'not of type'],
  [LESSON, 'ko: 예시예요.', 'ko: ""', `${LESSON}:3`, 'not written'],
  [LESSON, 'ko: 예시예요.', 'ko: 예시입니다.', `${LESSON}:3`, '"입니다"'],
  [LESSON, 'ko: 예시예요.', 'ko: 메세지예요.', `${LESSON}:3`, '"메세지"'],
  [LESSON, 'ko: 예시예요.', 'ko: This is a text in English', `${LESSON}:3`, 'still English'],
  [LESSON, 'id: sample', 'id: simple', `${LESSON}:1`, 'folder is called "sample"'],
  [LESSON, 'terms: [blocking]', 'terms: [blocking, absent]', `${LESSON}:22`, 'no term "absent"'],
  [LESSON, 'simulation: two-phase-commit,', 'simulation: absent,', `${LESSON}:10`, 'no simulation "absent"'],
  [LESSON, 'scenario: calm', 'scenario: absent', `${LESSON}:10`, 'no scenario "absent"'],
  [LESSON, 'answer: waits', 'answer: sleeps', `${LESSON}:18`, 'No option is called "sleeps"'],
  [LESSON, /, goes: \{ en: No.*?\}/, '', `${LESSON}:19`, '"goes" has no reply'],
  [LESSON, 'show: crash', 'show: absent', `${LESSON}:20`, 'no scenario "absent"'],
  [LESSON, 'goal, break]', 'goal, break, absent]', `${exercise('absent')}:1`, 'does not exist'],
  [LESSON, 'exercises: [choice, ', 'exercises: [', `${LESSON}:21`, '7 exercises'],
  [LESSON, 'exercises: [choice, ', 'exercises: [', `${exercise('choice')}:1`, 'does not list'],
  [LESSON, 'goal, break]', 'break, goal]', `${exercise('goal')}:5`, 'last exercise'],
  [LESSON, 'id: third', 'id: fourth', `${LESSON}:8`, 'tied to the objective "fourth"'],
  [LESSON, 'id: third', 'id: fourth', `${exercise('goal')}:4`, 'no objective "third"'],
  [SCENARIOS, 'equals: 12', 'equals: 13', `${SCENARIOS}:6`, 'messages is 12'],
  [SCENARIOS, 'everyone-decides, verdict: holds', 'everyone-decides, verdict: fails', `${SCENARIOS}:6`, 'everyone-decides is holds'],
  [SCENARIOS, 'metric: messages', 'metric: noise', `${SCENARIOS}:6`, 'no metric "noise"'],
  [SCENARIOS, 'messages, atMost: 8', 'messages, timesThatOf: calm, atMost: 0.5', `${SCENARIOS}:21`, 'messages is 0.6666666666666666 times that of calm'],
  [SCENARIOS, 'messages, atMost: 8', 'messages, timesThatOf: absent, atMost: 1', `${SCENARIOS}:21`, 'no scenario "absent"'],
  [SCENARIOS, 'metric: messages, atMost', 'series: waiting, atUs: 0, atMost', `${SCENARIOS}:21`, 'no series "waiting"'],
  [SCENARIOS, 'participants: 2', 'participants: 9', `${SCENARIOS}:20`, 'refused'],
  [SCENARIOS, 'participants: 2', 'people: 2', `${SCENARIOS}:20`, 'refused'],
  [SCENARIOS, 'node: coordinator', 'node: ghost', `${SCENARIOS}:12`, 'absent'],
  [SCENARIOS, 'showAtUs: 50000', 'showAtUs: 500000', `${SCENARIOS}:13`, 'ends at 100000'],
  [SCENARIOS, 'kind: crash', 'kind: explode', `${SCENARIOS}:12`, 'fits none of the forms'],
  [exercise('choice'), 'kind: single-choice', 'kind: guess', `${exercise('choice')}:1`, 'no kind "guess"'],
  [exercise('choice'), 'correct: true, ', '', `${exercise('choice')}:10`, 'not allowed so'],
  [exercise('choice'), ', misconception: folklore', '', `${exercise('choice')}:11`, 'names no misconception'],
  [exercise('choice'), ', show: crash', '', `${exercise('choice')}:11`, 'shows no scenario'],
  [exercise('outcome'), ', show: crash', '', `${exercise('outcome')}:12`, 'shows no scenario'],
  [exercise('choice'), 'misconception: folklore', 'misconception: absent', `${exercise('choice')}:11`, 'no misconception "absent"'],
  [exercise('choice'), 'show: crash', 'show: absent', `${exercise('choice')}:11`, 'no scenario "absent"'],
  [exercise('choice'), /feedback: \{.*?\}, misc/, 'misc', `${exercise('choice')}:11`, 'missing'],
  [exercise('choice'), 'Which one?', '"Which {thing}?"', `${exercise('choice')}:6`, '{thing}'],
  [exercise('choice'), 'ko: 그래요.', "ko: 'TTL{는/은} 그래요.'", `${exercise('choice')}:8`, 'Korean particle'],
  [exercise('number'), 'load: rho', 'load: sigma', `${exercise('number')}:12`, '"sigma" is not a variant'],
  [exercise('number'), 'load: rho', 'burden: rho', `${exercise('number')}:12`, 'takes load, serviceTime'],
  [exercise('number'), 'mm1-mean-response-time', 'guesswork', `${exercise('number')}:12`, 'no formula "guesswork"'],
  [exercise('number'), 'oneOf: [0.5, 0.8]', 'oneOf: [0.5, 1.8]', `${exercise('number')}:12`, 'rho = 1.8'],
  [exercise('number'), 'value: 10', 'value: 20', `${exercise('number')}:13`, 'counts as right'],
  [exercise('order'), 'answer: [b, a, c]', 'answer: [b, a, a]', `${exercise('order')}:13`, 'not allowed so'],
  [exercise('order'), 'second: b', 'second: z', `${exercise('order')}:14`, 'no item "z"'],
  [exercise('words'), 'answer: { a: y, b: x }', 'answer: { a: x, b: y }', `${exercise('words')}:13`, 'order of the answer'],
  [exercise('words'), 'left: a, right: x', 'left: a, right: y', `${exercise('words')}:16`, 'not a wrong pair'],
  [exercise('outcome'), 'verdict: holds', 'verdict: fails', `${exercise('outcome')}:11`, 'the run meets: waits, decides'],
  [exercise('outcome'), 'scenario: crash', 'scenario: absent', `${exercise('outcome')}:9`, 'no scenario "absent"'],
  [exercise('goal'), 'solution: { parameters: { participants: 2 } }', 'solution: { parameters: { participants: 4 } }', `${exercise('goal')}:15`, 'goal 1 is at 16'],
  [exercise('goal'), 'solution: { parameters: { participants: 2 } }', 'solution: { parameters: { votes: all-no } }', `${exercise('goal')}:15`, 'not-editable'],
  [exercise('goal'), 'atMost: 8', 'atMost: 80', `${exercise('goal')}:10`, 'before anything is done'],
  [exercise('goal'), 'hidden: [11, 12]', 'hidden: [1, 12]', `${exercise('goal')}:13`, 'shown as well'],
  [exercise('goal'), 'parameters: [participants]', 'parameters: [people, participants]', `${exercise('goal')}:11`, '"people" cannot stand there'],
  [exercise('goal'), 'parameter: participants', 'parameter: people', `${exercise('goal')}:14`, 'no parameter "people"'],
  [exercise('break'), 'node: coordinator', 'node: p1', `${exercise('break')}:15`, 'does not break the property'],
  [exercise('break'), 'base: calm', 'base: crash', `${exercise('break')}:10`, 'before anything is done'],
  [SCENARIOS, 'seed: 7', 'seed: 7\n  schedule: []', `${exercise('break')}:10`, 'is a schedule'],
  [exercise('break'), 'property: everyone-decides', 'property: peace', `${exercise('break')}:11`, 'no property "peace"'],
  ['lessons/sample/par.yaml', 'interventions: 1', 'interventions: 2', `${exercise('break')}:1`, 'par is 1'],
  [ENGLISH, '<Objectives />', '<Objectives>', `${ENGLISH}:9`, 'does not compile: Unexpected closing tag'],
  [ENGLISH, '<Objectives />', '', `${ENGLISH}:1`, 'no <Objectives>'],
  [ENGLISH, '<Term id="blocking">', '<Term id="absent">', `${ENGLISH}:15`, 'term that does not exist'],
  [ENGLISH, '<Source id="book-1987" />', '<Source id="absent" />', `${ENGLISH}:15`, 'source that does not exist'],
  [ENGLISH, '<Scenario id="crash">', '<Scenario id="absent">', `${ENGLISH}:15`, 'scenario that does not exist'],
  [ENGLISH, '<Folklore id="folklore">', '<Folklore id="absent">', `${ENGLISH}:33`, 'misconception that does not exist'],
  [ENGLISH, '<Simulation id="main" />', '<Figure id="absent" />', `${ENGLISH}:13`, 'figure that does not exist'],
  [ENGLISH, '<Exercise id="order" />\n', '', `${ENGLISH}:1`, 'does not place <Exercise id="order" />'],
  [ENGLISH, '<Exercise id="order" />', '<Exercise id="number" />', `${ENGLISH}:23`, 'placed twice'],
  [ENGLISH, '<Exercise id="order" />\n\n<Exercise id="words" />', '<Exercise id="words" />\n\n<Exercise id="order" />', `${ENGLISH}:23`, "lesson.yaml's order"],
  [ENGLISH, '<Objectives />', '<Objectives size="2" />', `${ENGLISH}:5`, 'prop "size"'],
  [ENGLISH, 'title="Opening">', 'title={1 + 1}>', `${ENGLISH}:1`, 'lacks title'],
  [ENGLISH, '<Objectives />', '<Gadget />', `${ENGLISH}:5`, 'no component <Gadget>'],
  [ENGLISH, '<Objectives />', '## A heading', `${ENGLISH}:5`, 'heading of its own'],
  [ENGLISH, '<Objectives />', '{1 + 1}', `${ENGLISH}:5`, 'expression'],
  [ENGLISH, '<Objectives />', 'export const a = 1', `${ENGLISH}:5`, 'imports or exports'],
  [ENGLISH, 'id="story"', 'id="opening"', `${ENGLISH}:11`, 'second time'],
  [ENGLISH, /(Ten plain words of prose stand here for the count\. ){60}/, '', `${ENGLISH}:1`, 'has 4'],
  [ENGLISH, '<GoingDeeper>', `<GoingDeeper>\n\n${'word '.repeat(201)}`, `${ENGLISH}:1`, 'Going deeper has 23'],
  [KOREAN, '모두', '모두 합니다.', `${KOREAN}:3`, '"합니다"'],
  [KOREAN, '모두', '모두 **f(x)**예요.', `${KOREAN}:3`, 'shows an asterisk'],
  [KOREAN, '<Exercise id="order" />\n\n<Exercise id="words" />', '<Exercise id="words" />\n\n<Exercise id="order" />', `${KOREAN}:23`, 'skeletons differ'],
  [KOREAN, '<Term id="blocking">블로킹</Term>', '블로킹', `${KOREAN}:13`, 'lacks <Term id="blocking">'],
  [KOREAN, '<Summary>', '<Summary>\n\n<Term id="blocking">블로킹</Term>', `${KOREAN}:61`, 'Korean text only'],
])('in %s, %s turned into %s is named at %s: %s', async (file, from, to, place, words) => {
  const findings = await findingsWith(file, from, to)
  const found = findings.map((finding) => `${finding.file}:${finding.line} ${finding.message}`)
  expect(found.filter((one) => one.startsWith(`${place} `) && one.includes(words))).not.toEqual([])
})

test('names all faults, not only the first', async () => {
  const findings = await findingsWith(SCENARIOS, /equals: 12|atMost: 8/g, 'equals: 99')
  expect(findings.map(({ line }) => line)).toEqual([6, 21])
})

test('a claim may compare a scenario with one that stands after it', async () => {
  const claim = 'equals: 12 }, { metric: messages, timesThatOf: small, equals: 1.5 }'
  expect(await findingsWith(SCENARIOS, 'equals: 12 }', claim)).toEqual([])
})

test('every finding says what would mend it', async () => {
  const findings = await findingsWith(LESSON, 'terms: [blocking]', 'terms: [Blocking, blocking]')
  for (const finding of findings) expect(finding.remedy).toMatch(/\.$/)
  expect(findings.length).toBeGreaterThan(0)
})

test('writes par where it is asked to, and then finds nothing', async () => {
  const root = mkdtempSync(join(tmpdir(), 'faultline-content-'))
  writeSampleContent(root)
  rmSync(join(root, 'lessons/sample/par.yaml'))
  const before = await checkContent(root, { loadModel: loadSampleModel })
  expect(before.findings.map(({ message }) => message)).toEqual(['par.yaml has nothing for break; par is 1.'])
  await checkContent(root, { loadModel: loadSampleModel, isWriting: true })
  expect((await checkContent(root, { loadModel: loadSampleModel })).findings).toEqual([])
  rmSync(root, { recursive: true })
})
