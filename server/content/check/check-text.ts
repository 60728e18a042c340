import { COMPARISONS } from '@/course/comparisons'
import { FIGURES } from '@/course/figures'
import { findLessonComponent, LESSON_COMPONENTS } from '@/course/lesson-components'
import type { ComponentReference } from '@/course/lesson-components'
import type { Locale } from '@/course/locale'
import { wordingFaults } from './check-wording'
import type { CheckContext } from './context'
import type { CourseFacts, LessonFacts } from './lesson-facts'
import type { Outline, OutlineEntry } from './mdx-outline'

/**
 * How long a lesson reads, without its Going deeper. Korean counts eojeol, the units between spaces: a Korean
 * text has about eight for ten English words, particles being written onto their nouns.
 */
export const WORDS: Readonly<
  Record<Locale, { minimum: number; maximum: number; deeperMax: number; unit: string }>
> = {
  en: { minimum: 900, maximum: 1_600, deeperMax: 200, unit: 'words' },
  ko: { minimum: 700, maximum: 1_280, deeperMax: 160, unit: 'eojeol' },
}

/** Components that every lesson has, at least once each. */
const REQUIRED = [
  'Objectives',
  'Section',
  'Prediction',
  'Simulation',
  'Scenario',
  'Exercise',
  'InProduction',
  'WhereThePictureLies',
  'GoingDeeper',
  'Folklore',
  'Term',
  'Source',
  'Summary',
  'FurtherReading',
] as const

/** Checks one language's text: its components, what they name, its length and its wording. */
export function checkText(
  context: CheckContext,
  file: string,
  locale: Locale,
  outline: Outline,
  facts: LessonFacts,
  course: CourseFacts,
): void {
  const say = (line: number, message: string, remedy: string) =>
    context.findings.push({ file, line, message, remedy })
  for (const { line, message, remedy } of outline.forbidden) say(line, message, remedy)
  for (const entry of outline.components) checkComponent(say, entry, namesOf(facts, course))
  for (const name of REQUIRED.filter((one) => !outline.components.some((entry) => entry.name === one))) {
    say(1, `The text has no <${name}>.`, 'Every lesson has one.')
  }
  checkPlacing(
    say,
    outline,
    'Prediction',
    facts.lesson.value.predictions.map(({ id }) => id),
  )
  checkPlacing(
    say,
    outline,
    'Simulation',
    facts.lesson.value.simulations.map(({ id }) => id),
  )
  checkPlacing(say, outline, 'Exercise', facts.lesson.value.exercises)
  const sections = outline.components.filter((entry) => entry.name === 'Section')
  sections.forEach((entry, place) => {
    if (sections.findIndex((one) => one.props.id === entry.props.id) === place) return
    say(
      entry.line,
      `The section id "${entry.props.id ?? ''}" stands here a second time.`,
      'Give each its own id.',
    )
  })
  checkLength(say, locale, outline)
  for (const { line, text } of outline.prose) {
    for (const { message, remedy } of wordingFaults(text, locale)) say(line, message, remedy)
  }
}

type Say = (line: number, message: string, remedy: string) => void
type Names = Readonly<Record<Exclude<ComponentReference, 'none' | 'section'>, readonly string[]>>

function namesOf({ lesson, scenarios }: LessonFacts, course: CourseFacts): Names {
  return {
    prediction: lesson.value.predictions.map(({ id }) => id),
    simulation: lesson.value.simulations.map(({ id }) => id),
    scenario: scenarios.value.map(({ id }) => id),
    exercise: lesson.value.exercises,
    misconception: [...course.misconceptions],
    term: lesson.value.terms,
    source: lesson.value.sources.map(({ id }) => id),
    figure: FIGURES,
    comparison: COMPARISONS,
  }
}

function checkComponent(say: Say, { computedProps, line, name, props }: OutlineEntry, names: Names): void {
  const component = findLessonComponent(name)
  if (component === null) {
    say(line, `There is no component <${name}>.`, `Use: ${Object.keys(LESSON_COMPONENTS).join(', ')}.`)
    return
  }
  const allowed = [
    ...(component.reference === 'none' ? [] : ['id']),
    ...(component.hasTitle ? ['title'] : []),
  ]
  for (const prop of [...Object.keys(props), ...computedProps].filter((one) => !allowed.includes(one))) {
    say(line, `<${name}> has a prop "${prop}".`, `It takes: ${allowed.join(', ') || 'none'}.`)
  }
  for (const prop of allowed.filter((one) => props[one] === undefined)) {
    say(line, `<${name}> lacks ${prop}="…".`, 'Write it as plain text in quotes.')
  }
  const { reference } = component
  if (reference === 'none' || reference === 'section' || props.id === undefined) return
  if (names[reference].includes(props.id)) return
  say(line, `<${name} id="${props.id}"> names a ${reference} that does not exist.`, remedyFor(reference))
}

function remedyFor(reference: keyof Names): string {
  if (reference === 'misconception') return 'Add it to content/misconceptions.yaml.'
  if (reference === 'scenario') return 'Add it to scenarios.yaml.'
  if (reference === 'comparison') return 'Add it to course/comparisons.ts and content/comparisons.'
  if (reference === 'figure') return 'Add it to course/figures.ts and draw it.'
  return 'Add it to lesson.yaml.'
}

/** What lesson.yaml lists stands in the text once, in the same order. */
function checkPlacing(say: Say, outline: Outline, name: string, listed: readonly string[]): void {
  const placed = outline.components.filter((entry) => entry.name === name)
  const ids = placed.map((entry) => entry.props.id ?? '')
  for (const id of listed.filter((one) => !ids.includes(one))) {
    say(1, `The text does not place <${name} id="${id}" />.`, 'Place it, or take it out of lesson.yaml.')
  }
  const known = placed.filter((entry) => listed.includes(entry.props.id ?? ''))
  const repeated = known.find(({ props }, place) =>
    known.slice(0, place).some((earlier) => earlier.props.id === props.id),
  )
  if (repeated)
    say(repeated.line, `<${name} id="${repeated.props.id ?? ''}" /> is placed twice.`, 'Place it once.')
  const inOrder = listed.filter((id) => ids.includes(id))
  const wrong = known.find((entry, place) => entry.props.id !== inOrder[place])
  if (wrong && !repeated) {
    say(
      wrong.line,
      `<${name} id="${wrong.props.id ?? ''}" /> does not stand in lesson.yaml's order.`,
      'Make the two orders one.',
    )
  }
}

function checkLength(say: Say, locale: Locale, outline: Outline): void {
  const { deeperMax, maximum, minimum, unit } = WORDS[locale]
  const isDeeper = (around: readonly string[]) => around.includes('GoingDeeper')
  const read = countWords(outline.prose.filter(({ around }) => !isDeeper(around)))
  const deeper = countWords(outline.prose.filter(({ around }) => isDeeper(around)))
  if (read < minimum || read > maximum) {
    say(
      1,
      `The text has ${read} ${unit}.`,
      `A lesson has ${minimum} to ${maximum}, Going deeper not counted.`,
    )
  }
  if (deeper > deeperMax) say(1, `Going deeper has ${deeper} ${unit}.`, `It has at most ${deeperMax}.`)
}

/** Counts what stands between spaces and holds a letter or a digit. */
export function countWords(prose: readonly { readonly text: string }[]): number {
  return prose.flatMap(({ text }) => text.split(/\s+/u)).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
