import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { Locale, Localised } from '@/course/locale'

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url))

export interface NamedText {
  readonly id: string
  readonly text: Localised
}

/** What the journeys read of an exercise's file: the words that people see, and nothing that says what is right. */
export interface ExerciseWords {
  readonly title: Localised
  readonly prompt: Localised
  readonly hints: readonly Localised[]
  readonly explanation: Localised
  readonly options?: readonly NamedText[]
  readonly items?: readonly NamedText[]
  readonly left?: readonly NamedText[]
  readonly right?: readonly NamedText[]
}

export interface LessonWords {
  readonly title: Localised
  readonly exercises: readonly string[]
  readonly simulations: readonly { readonly scenarios: readonly string[] }[]
  readonly predictions: readonly { readonly prompt: Localised; readonly options: readonly NamedText[] }[]
}

export interface ScenarioWords {
  readonly id: string
  readonly title: Localised
  readonly caption: Localised
}

export function readContent(...names: string[]): unknown {
  return parse(readFileSync(path.join(CONTENT, ...names), 'utf8')) as unknown
}

export function readText(...names: string[]): string {
  return readFileSync(path.join(CONTENT, ...names), 'utf8')
}

export function lessonIds(): string[] {
  return readdirSync(path.join(CONTENT, 'lessons')).sort()
}

/** The units that end with a quiz. */
export function unitIds(): string[] {
  const { units } = readContent('course.yaml') as { units: readonly { id: string; quiz?: object }[] }
  return units.flatMap(({ id, quiz }) => (quiz ? [id] : []))
}

export function readLesson(lesson: string) {
  return readContent('lessons', lesson, 'lesson.yaml') as LessonWords
}

export function readComparison(comparison: string) {
  return readContent('comparisons', `${comparison}.yaml`) as {
    readonly faults: readonly { readonly id: string; readonly title: Readonly<Record<'en' | 'ko', string>> }[]
  }
}

export function readExercise(lesson: string, exercise: string) {
  return readContent('lessons', lesson, 'exercises', `${exercise}.yaml`) as ExerciseWords
}

export function readScenario(lesson: string, scenario: string): ScenarioWords {
  const scenarios = readContent('lessons', lesson, 'scenarios.yaml') as ScenarioWords[]
  const found = scenarios.find(({ id }) => id === scenario)
  if (!found) throw new Error(`The lesson ${lesson} has no scenario ${scenario}.`)
  return found
}

/** The words of one option, item or row. */
export function textOf(texts: readonly NamedText[] | undefined, id: string): Localised {
  const found = texts?.find((text) => text.id === id)
  if (!found) throw new Error(`Nothing here is called ${id}.`)
  return found.text
}

/** An authored text as it may stand on the page: marks gone, and anything where a variant fills a value in. */
export function asShown(text: Localised, locale: Locale): RegExp {
  return pattern(text[locale])
}

/** The same for one language's text, such as a message with values in it. */
export function pattern(text: string): RegExp {
  const escaped = text
    .trim()
    .replaceAll(/[*`]/g, '')
    .split(/(?:\{[^}]*\})+/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+'))
  return new RegExp(escaped.join('.*?'))
}
