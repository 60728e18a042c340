import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { publicPart } from '@/assessment/public-part'
import { writeSampleContent } from './check/sample-content'
import { compileLesson } from './compile-lesson'
import { readCourse, readExercise, readExercises, readLesson, readScenarios } from './read'

vi.mock('server-only', () => ({}))

/** Runs with the sample course as the content folder. */
async function withSampleContent(body: (root: string) => Promise<void>) {
  const root = mkdtempSync(join(tmpdir(), 'faultline-read-'))
  vi.stubEnv('CONTENT_DIR', root)
  try {
    writeSampleContent(root)
    await body(root)
  } finally {
    vi.unstubAllEnvs()
    rmSync(root, { recursive: true })
  }
}

test('reads a lesson, its scenarios as runs, and its exercises in order', async () => {
  await withSampleContent(async () => {
    expect((await readCourse()).units[0]?.lessons).toEqual(['sample'])
    expect((await readLesson('sample'))?.minutes).toBe(20)
    const scenarios = await readScenarios('sample')
    expect(scenarios?.[1]?.run).toMatchObject({
      seed: 7,
      parameters: { participants: 3 },
      interventions: [{ kind: 'crash' }],
    })
    const exercises = await readExercises('sample')
    expect(exercises?.map(({ id }) => id)).toEqual([
      'choice',
      'choices',
      'number',
      'order',
      'words',
      'outcome',
      'goal',
      'break',
    ])
  })
})

test('a scenario for a page does not say what its run will do', async () => {
  await withSampleContent(async () => {
    expect(JSON.stringify(await readScenarios('sample'))).not.toMatch(/expects|verdict/)
  })
})

test('an exercise stands alone: its run, its par and the words of its misconceptions are in it', async () => {
  await withSampleContent(async () => {
    const exercise = await readExercise('sample', 'break')
    expect(exercise).toMatchObject({ run: { simulation: 'two-phase-commit' }, par: { interventions: 1 } })
    const choice = await readExercise('sample', 'choice')
    expect(choice?.misconceptions).toEqual({
      folklore: {
        statement: { en: 'It never waits.', ko: '기다리는 일이 없어요.' },
        correction: { en: 'It waits.', ko: '기다려요.' },
      },
    })
    expect(JSON.stringify(choice && publicPart(choice, 0))).not.toContain('It waits.')
  })
})

test.each(['absent', '../sample', '', 'sample/../sample'])('there is no lesson %j', async (id) => {
  await withSampleContent(async () => {
    expect(await readLesson(id)).toBeNull()
    expect(await readScenarios(id)).toBeNull()
    expect(await readExercise(id, 'choice')).toBeNull()
    expect(await compileLesson(id, 'en')).toBeNull()
  })
})

test('an exercise that the lesson does not list is not there', async () => {
  await withSampleContent(async () => {
    expect(await readExercise('sample', '../lesson')).toBeNull()
  })
})

test('in development a changed file is read anew, in production files are kept', async () => {
  await withSampleContent(async (root) => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(await readCourse()).toBe(await readCourse())
    rmSync(join(root, 'course.yaml'))
    expect((await readCourse()).units).toHaveLength(1)
    vi.stubEnv('NODE_ENV', 'development')
    await expect(readCourse()).rejects.toThrow('content/course.yaml:1: This file does not exist.')
  })
})

test('compiles the text of each language', async () => {
  await withSampleContent(async () => {
    expect(await compileLesson('sample', 'en')).toContain('Ten plain words')
    expect(await compileLesson('sample', 'ko')).toContain('평범한 낱말')
  })
})
