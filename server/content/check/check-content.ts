import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ExerciseFile } from '@/course/exercises/registry'
import { LOCALES } from '@/course/locale'
import type { Model } from '@/simulation/kernel/model'
import { bundleMdx } from '../bundle-mdx'
import { lessonFolder } from '../content-folder'
import type { Finding } from '../finding'
import {
  loadComparison,
  loadCourse,
  loadExerciseFile,
  loadGlossary,
  loadLesson,
  loadMisconceptions,
  loadScenarios,
} from '../load'
import { readText } from '../yaml-file'
import type { YamlFile } from '../yaml-file'
import { checkComparison } from './check-comparisons'
import { checkExercise } from './check-exercise'
import { checkLesson } from './check-lesson'
import { checkPars } from './check-par'
import { checkQuantities } from './check-quantities'
import { checkRuns } from './check-runs'
import { checkScenarios } from './check-scenarios'
import { checkQuizzes } from './check-quizzes'
import { checkSharedFiles } from './check-shared-files'
import { checkSkeleton } from './check-skeleton'
import { checkText } from './check-text'
import { checkWording } from './check-wording'
import { attempt } from './context'
import type { CheckContext } from './context'
import type { CourseFacts, LessonFacts } from './lesson-facts'
import { outlineOf } from './mdx-outline'
import type { Outline } from './mdx-outline'

export interface ContentCheck {
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

export interface ContentCheckOptions {
  readonly loadModel: (simulation: string) => Promise<Model>
  /** Write par.yaml instead of comparing with it. */
  readonly isWriting?: boolean
  /** Only this lesson, for authors at work. */
  readonly lesson?: string
}

/**
 * Checks everything below a content folder and runs every scenario and solution in it.
 * @returns every finding, sorted by file and line; the content is right when there is none.
 */
export async function checkContent(root: string, options: ContentCheckOptions): Promise<ContentCheck> {
  const { isWriting = false, lesson: only, loadModel } = options
  const context: CheckContext = { root, isWriting, loadModel, findings: [], notes: [] }
  const course = attempt(context, () => loadCourse(root))
  const glossary = attempt(context, () => loadGlossary(root))
  const misconceptions = attempt(context, () => loadMisconceptions(root))
  const lessons = course?.value.units.flatMap((unit) => unit.lessons) ?? []
  const shared: CourseFacts = {
    lessons,
    terms: new Set(glossary?.value.map(({ id }) => id)),
    misconceptions: new Set(misconceptions?.value.map(({ id }) => id)),
  }
  for (const id of lessons.filter((one) => only === undefined || one === only))
    await checkOneLesson(context, id, shared)
  if (course && glossary && misconceptions && only === undefined) {
    checkSharedFiles(context, { course, glossary, misconceptions })
    checkQuizzes(context, course)
    await checkComparisons(context)
  }
  return { findings: sortFindings(context.findings), notes: context.notes }
}

async function checkComparisons(context: CheckContext): Promise<void> {
  const folder = join(context.root, 'comparisons')
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const file = attempt(context, () => loadComparison(context.root, name.replace(/\.yaml$/, '')))
    if (file !== null) await checkComparison(context, file)
  }
}

async function checkOneLesson(context: CheckContext, id: string, course: CourseFacts): Promise<void> {
  const { root } = context
  const lesson = attempt(context, () => loadLesson(root, id))
  const scenarios = attempt(context, () => loadScenarios(root, id))
  const exercises = loadExercises(context, id, lesson?.value.exercises)
  const runs = scenarios === null ? new Map() : await checkScenarios(context, scenarios)
  const outlines = await readOutlines(context, id)
  for (const file of [lesson, scenarios, ...exercises.values()])
    if (file !== null) checkWording(context, file)
  if (outlines !== null) checkSkeleton(context, lessonFolder(id), outlines.en, outlines.ko)
  if (lesson === null || scenarios === null) return
  const facts: LessonFacts = { id, lesson, scenarios, runs, exercises }
  checkLesson(context, facts, course)
  for (const [exercise, file] of exercises) {
    checkExercise(context, file, facts, course)
    checkQuantities(context, file)
    await checkRuns(context, file, exercise, facts)
  }
  await checkPars(context, facts)
  if (outlines === null) return
  for (const locale of LOCALES) {
    checkText(context, `${lessonFolder(id)}/${locale}.mdx`, locale, outlines[locale], facts, course)
  }
}

/** Loads what the lesson lists, and reports files of exercises that it does not list. */
function loadExercises(
  context: CheckContext,
  lesson: string,
  listed: readonly string[] = [],
): ReadonlyMap<string, YamlFile<ExerciseFile>> {
  const folder = `${lessonFolder(lesson)}/exercises`
  const path = join(context.root, folder)
  const present = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.yaml')) : []
  for (const name of present.filter((one) => !listed.includes(one.replace(/\.yaml$/, '')))) {
    const message = 'The lesson does not list this exercise.'
    context.findings.push({
      file: `${folder}/${name}`,
      line: 1,
      message,
      remedy: 'List it in lesson.yaml or remove the file.',
    })
  }
  const loaded = new Map<string, YamlFile<ExerciseFile>>()
  for (const id of listed) {
    const file = attempt(context, () => loadExerciseFile(context.root, lesson, id))
    if (file !== null) loaded.set(id, file)
  }
  return loaded
}

async function readOutlines(
  context: CheckContext,
  lesson: string,
): Promise<{ en: Outline; ko: Outline } | null> {
  const outlines: Partial<Record<'en' | 'ko', Outline>> = {}
  for (const locale of LOCALES) {
    const file = `${lessonFolder(lesson)}/${locale}.mdx`
    const source = attempt(context, () => readText(context.root, file))
    if (source === null) continue
    try {
      outlines[locale] = outlineOf((await bundleMdx(source)).tree)
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error)
      const at = /^\s+(\d+):\d+(?:-\d+:\d+)?: (.+)$/m.exec(said)
      const message = `This does not compile: ${at?.[2] ?? said.split('\n').at(-1) ?? ''}.`
      context.findings.push({
        file,
        line: Number(at?.[1] ?? 1),
        message,
        remedy: 'Close every tag; escape { and < in prose.',
      })
    }
  }
  const { en, ko } = outlines
  return en && ko ? { en, ko } : null
}

function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((first, second) =>
    first.file === second.file ? first.line - second.line : first.file < second.file ? -1 : 1,
  )
}
