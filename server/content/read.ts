import { COMPARISONS } from '@/course/comparisons'
import type { Exercise } from '@/course/exercises/exercise'
import type { ComparedFault, Comparison } from '@/course/schemas/comparison'
import type { Course } from '@/course/schemas/course'
import type { Glossary } from '@/course/schemas/glossary'
import type { LessonFile } from '@/course/schemas/lesson'
import type { Misconception } from '@/course/schemas/misconception'
import type { Scenario } from '@/course/schemas/scenario'
import { contentFolder, lessonFolder } from './content-folder'
import { ContentError } from './finding'
import { faultRun } from './comparison-runs'
import {
  loadComparison,
  loadCourse,
  loadExerciseFile,
  loadGlossary,
  loadLesson,
  loadMisconceptions,
  loadPars,
  loadScenarios,
} from './load'
import { remember } from './remember'
import { resolveExercise } from './resolve-exercise'
import { scenarioRun, toScenario } from './scenario-run'

/*
 * The course as pages and use cases read it. Files are read once in production and at each call in development.
 * Lessons and exercises that the course does not list do not exist: null. Files that are wrong throw a ContentError.
 */

export async function readCourse(): Promise<Course> {
  return remember('course', () => loadCourse(contentFolder()).value)
}

export async function readGlossary(): Promise<Glossary> {
  return remember('glossary', () => loadGlossary(contentFolder()).value)
}

export async function readMisconceptions(): Promise<readonly Misconception[]> {
  return remember('misconceptions', () => loadMisconceptions(contentFolder()).value)
}

/** The lesson with its predictions' keys: give pages `publicPrediction` of each (assessment/prediction.ts). */
export async function readLesson(id: string): Promise<LessonFile | null> {
  if (!(await isInCourse(id))) return null
  return remember(`lesson/${id}`, () => loadLesson(contentFolder(), id).value)
}

export async function readScenarios(lesson: string): Promise<readonly Scenario[] | null> {
  if (!(await isInCourse(lesson))) return null
  return remember(`scenarios/${lesson}`, () => {
    const { file, lineOf, value } = loadScenarios(contentFolder(), lesson)
    return value.map((scenario, place) => {
      const made = scenarioRun(scenario)
      if (made.ok) return toScenario(scenario, made.run)
      const { message, path, remedy } = made
      throw new ContentError([{ file, line: lineOf([place, ...path]), message, remedy }])
    })
  })
}

/** Null for a name that course/comparisons.ts does not list. */
export async function readComparison(id: string): Promise<Comparison | null> {
  if (!COMPARISONS.some((one) => one === id)) return null
  return remember(`comparison/${id}`, () => {
    const { file, lineOf, value } = loadComparison(contentFolder(), id)
    const runOf = (fault: (typeof value.faults)[number], place: number, side: 0 | 1) => {
      const made = faultRun(value, fault, side)
      if (made.ok) return made.run
      const { message, remedy } = made
      throw new ContentError([{ file, line: lineOf(['faults', place]), message, remedy }])
    }
    const faults = value.faults.map((fault, place): ComparedFault => {
      const { id: name, title, reading, showAtUs } = fault
      const runs = [runOf(fault, place, 0), runOf(fault, place, 1)] as const
      return { id: name, title, reading, runs, ...(showAtUs !== undefined && { showAtUs }) }
    })
    return { id, title: value.title, lede: value.lede, faults }
  })
}

/** An exercise, key included: give the browser `publicPart` of it (assessment/public-part.ts). */
export async function readExercise(lessonId: string, exerciseId: string): Promise<Exercise | null> {
  const lesson = await readLesson(lessonId)
  const scenarios = await readScenarios(lessonId)
  if (!lesson?.exercises.includes(exerciseId) || scenarios === null) return null
  const misconceptions = await readMisconceptions()
  return remember(`exercise/${lessonId}/${exerciseId}`, () =>
    resolveExercise(loadExerciseFile(contentFolder(), lessonId, exerciseId).value, {
      lesson: lessonId,
      id: exerciseId,
      misconceptions,
      par: loadPars(contentFolder(), lessonId)[exerciseId] ?? null,
      runOf: (id) => scenarios.find((scenario) => scenario.id === id)?.run ?? null,
    }),
  )
}

/** All exercises of a lesson in its order; null when there is no such lesson. */
export async function readExercises(lessonId: string): Promise<readonly Exercise[] | null> {
  const lesson = await readLesson(lessonId)
  if (lesson === null) return null
  const exercises = await Promise.all(lesson.exercises.map((exercise) => readExercise(lessonId, exercise)))
  return exercises.flatMap((exercise) => exercise ?? [])
}

/** Path of a lesson's text below the content folder; only for lessons of the course. */
export async function findLessonText(lesson: string, locale: string): Promise<string | null> {
  return (await isInCourse(lesson)) ? `${lessonFolder(lesson)}/${locale}.mdx` : null
}

async function isInCourse(lesson: string): Promise<boolean> {
  const { units } = await readCourse()
  return units.some((unit) => unit.lessons.includes(lesson))
}
