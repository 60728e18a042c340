import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Course } from '@/course/schemas/course'
import type { Glossary } from '@/course/schemas/glossary'
import type { Misconception } from '@/course/schemas/misconception'
import { loadLesson, loadScenarios } from '../load'
import type { YamlFile } from '../yaml-file'
import { checkWording, wordingFaults } from './check-wording'
import { report, reportRepeated } from './context'
import type { CheckContext } from './context'

interface SharedFiles {
  readonly course: YamlFile<Course>
  readonly glossary: YamlFile<Glossary>
  readonly misconceptions: YamlFile<Misconception[]>
}

/** Checks what belongs to no single lesson: the list of lessons, the glossary, the misconceptions. */
export function checkSharedFiles(
  context: CheckContext,
  { course, glossary, misconceptions }: SharedFiles,
): void {
  const lessons = course.value.units.flatMap((unit) => unit.lessons)
  checkWording(context, course)
  checkWording(context, misconceptions)
  reportRepeated(
    context,
    course,
    ['units'],
    course.value.units.map(({ id }) => id),
  )
  reportRepeated(
    context,
    glossary,
    [],
    glossary.value.map(({ id }) => id),
  )
  reportRepeated(
    context,
    misconceptions,
    [],
    misconceptions.value.map(({ id }) => id),
  )
  const folder = join(context.root, 'lessons')
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (lessons.includes(name)) continue
    report(
      context,
      course,
      ['units'],
      `The lesson "${name}" is in no unit.`,
      'List it, or remove its folder.',
    )
  }
  glossary.value.forEach((entry, place) => {
    for (const locale of ['en', 'ko'] as const) {
      for (const { message, remedy } of wordingFaults(
        `${entry[locale].term} ${entry[locale].definition}`,
        locale,
      )) {
        report(context, glossary, [place, locale], message, remedy)
      }
    }
  })
  checkCited(context, glossary, lessons)
  checkShown(context, misconceptions, lessons)
}

function checkCited(context: CheckContext, glossary: YamlFile<Glossary>, lessons: readonly string[]): void {
  const cited = new Set<string>()
  for (const lesson of lessons) {
    try {
      for (const { id } of loadLesson(context.root, lesson).value.sources) cited.add(`${lesson}/${id}`)
    } catch {
      // The lesson's own check has said what is wrong with this file.
    }
  }
  glossary.value.forEach(({ source }, place) => {
    if (source === undefined || cited.has(source)) return
    report(
      context,
      glossary,
      [place, 'source'],
      `There is no source "${source}".`,
      'Name a lesson and one of the sources of its lesson.yaml: lesson/source.',
    )
  })
}

function checkShown(
  context: CheckContext,
  misconceptions: YamlFile<Misconception[]>,
  lessons: readonly string[],
): void {
  const scenarios = new Map<string, readonly string[]>()
  for (const lesson of lessons) {
    try {
      scenarios.set(
        lesson,
        loadScenarios(context.root, lesson).value.map(({ id }) => id),
      )
    } catch {
      // The lesson's own check has said what is wrong with this file.
      scenarios.set(lesson, [])
    }
  }
  misconceptions.value.forEach(({ show }, place) => {
    const [lesson = '', scenario = ''] = show?.split('/') ?? []
    if (show === undefined || scenarios.get(lesson)?.includes(scenario)) return
    report(
      context,
      misconceptions,
      [place, 'show'],
      `There is no scenario "${show}".`,
      'Name one that exists, or leave it out.',
    )
  })
}
