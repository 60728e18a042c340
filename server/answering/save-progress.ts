import { z } from 'zod'
import { describe } from '@/simulation/catalogue'
import { validateRun } from '@/simulation/kernel/validate-run'
import type { LessonFile } from '@/course/schemas/lesson'
import type { KeptRun } from '@/course/lesson-state'
import { ensureLearner } from '../auth/ensure-learner'
import { contentFolder } from '../content/content-folder'
import { findLessonText, readLesson } from '../content/read'
import { readText } from '../content/yaml-file'
import { recordProgress } from '../db/lesson-progress'
import type { Call, Reply } from '../http/handle'
import { requestLanguage } from '../http/request-language'
import { outlineOf } from '../reading/lesson-outline'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { idSchema } from './schemas'

const SECTIONS_MAX = 100

const runSchema = z.strictObject({
  simulation: idSchema,
  run: z.unknown(),
  atUs: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
})

export const progressBody = z.strictObject({
  lesson: idSchema,
  sectionsRead: z.array(idSchema).max(SECTIONS_MAX).optional(),
  position: idSchema.optional(),
  run: runSchema.optional(),
})

/** Remembers where the learner is: sections read, the place on the page, what stands on a simulation's stage. */
export async function saveProgress(call: Call<z.infer<typeof progressBody>>): Promise<Reply | Refusal> {
  const { body, viewer, headers } = call
  const lesson = await readLesson(body.lesson)
  if (!lesson) return refuse('not-found')
  const run = body.run ? checkRun(lesson, body.run) : null
  if (isRefusal(run)) return run
  const { learnerId, cookies } = await ensureLearner(viewer, requestLanguage(headers))
  const sections = await sectionsOf(body.lesson)
  await recordProgress(learnerId, body.lesson, {
    // A page opened before the lesson changed may name sections that are gone: they count for nothing.
    sectionsRead: (body.sectionsRead ?? []).filter((id) => sections.has(id)),
    position: body.position !== undefined && sections.has(body.position) ? body.position : null,
    run,
  })
  return { cookies }
}

async function sectionsOf(lesson: string): Promise<ReadonlySet<string>> {
  const text = await findLessonText(lesson, 'en')
  return new Set(text === null ? [] : outlineOf(readText(contentFolder(), text)).map(({ id }) => id))
}

function checkRun(
  lesson: Pick<LessonFile, 'simulations'>,
  given: z.infer<typeof runSchema>,
): (KeptRun & { simulation: string }) | Refusal {
  const place = lesson.simulations.find(({ id }) => id === given.simulation)
  const description = place ? describe(place.simulation) : null
  if (!description)
    return refuse('not-found', { message: `The lesson has no simulation "${given.simulation}".` })
  const checked = validateRun(given.run, description)
  if (checked.ok) return { simulation: given.simulation, run: checked.run, atUs: given.atUs }
  return refuse('run-refused', {
    message: `run.${checked.path}: ${checked.code}, allowed: ${checked.allowed}`,
    values: { path: checked.path, allowed: checked.allowed },
  })
}
