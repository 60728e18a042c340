import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { parFileSchema } from '@/course/exercises/break-it'
import type { Par } from '@/course/exercises/break-it'
import { EXERCISE_KINDS, isExerciseKind } from '@/course/exercises/registry'
import type { ExerciseFile } from '@/course/exercises/registry'
import { comparisonSchema } from '@/course/schemas/comparison'
import { courseSchema } from '@/course/schemas/course'
import { glossarySchema } from '@/course/schemas/glossary'
import { lessonSchema } from '@/course/schemas/lesson'
import { misconceptionsSchema } from '@/course/schemas/misconception'
import { scenariosSchema } from '@/course/schemas/scenario'
import { lessonFolder } from './content-folder'
import { ContentError } from './finding'
import { readYaml } from './yaml-file'
import type { YamlFile } from './yaml-file'

/*
 * Each function reads one file below the content folder `root`, anew at each call,
 * and throws a ContentError that lists everything wrong with it.
 */

export const loadCourse = (root: string) => readYaml(root, 'course.yaml', courseSchema)
export const loadGlossary = (root: string) => readYaml(root, 'glossary.yaml', glossarySchema)
export const loadMisconceptions = (root: string) =>
  readYaml(root, 'misconceptions.yaml', misconceptionsSchema)

export const loadComparison = (root: string, comparison: string) =>
  readYaml(root, `comparisons/${comparison}.yaml`, comparisonSchema)

export const loadLesson = (root: string, lesson: string) =>
  readYaml(root, `${lessonFolder(lesson)}/lesson.yaml`, lessonSchema)

export const loadScenarios = (root: string, lesson: string) =>
  readYaml(root, `${lessonFolder(lesson)}/scenarios.yaml`, scenariosSchema)

const kindSchema = z.looseObject({ kind: z.string() })

/** The kind decides the schema, so that each fault is told in that kind's own words. */
export function loadExerciseFile(root: string, lesson: string, exercise: string): YamlFile<ExerciseFile> {
  const file = `${lessonFolder(lesson)}/exercises/${exercise}.yaml`
  const { lineOf, value } = readYaml(root, file, kindSchema)
  if (!isExerciseKind(value.kind)) {
    const remedy = `Write one of: ${Object.keys(EXERCISE_KINDS).join(', ')}.`
    throw new ContentError([
      { file, line: lineOf(['kind']), message: `There is no kind "${value.kind}".`, remedy },
    ])
  }
  return readYaml<z.ZodMiniType<ExerciseFile>>(
    root,
    file,
    EXERCISE_KINDS[value.kind].file as z.ZodMiniType<ExerciseFile>,
  )
}

/** The pars of a lesson's break-it exercises, as the content check wrote them; none before its first run. */
export function loadPars(root: string, lesson: string): Readonly<Record<string, Par>> {
  const file = parFile(lesson)
  return existsSync(join(root, file)) ? (readYaml(root, file, parFileSchema).value ?? {}) : {}
}

export function parFile(lesson: string): string {
  return `${lessonFolder(lesson)}/par.yaml`
}
