import type { KeptRun, LessonProgress } from '@/course/lesson-state'
import { database } from './client'

export interface ProgressStep {
  readonly sectionsRead: readonly string[]
  readonly position: string | null
  readonly run: (KeptRun & { readonly simulation: string }) | null
}

export interface LessonProgressRecord extends LessonProgress {
  readonly lessonId: string
  readonly updatedAt: Date
}

const PROGRESS_COLUMNS = {
  lessonId: true,
  sectionsRead: true,
  position: true,
  runs: true,
  updatedAt: true,
} as const

/** Adds to what is known, in one statement: sections once read stay read, whatever order requests arrive in. */
export async function recordProgress(learnerId: string, lessonId: string, step: ProgressStep): Promise<void> {
  const sections = [...step.sectionsRead]
  const runs = JSON.stringify(
    step.run ? { [step.run.simulation]: { run: step.run.run, atUs: step.run.atUs } } : {},
  )
  await database().$executeRaw`
    INSERT INTO "LessonProgress" ("learnerId", "lessonId", "sectionsRead", position, runs, "updatedAt")
    VALUES (${learnerId}, ${lessonId}, ${sections}::text[], ${step.position}, ${runs}::jsonb, now())
    ON CONFLICT ("learnerId", "lessonId") DO UPDATE SET
      "sectionsRead" = "LessonProgress"."sectionsRead" || ARRAY(
        SELECT section FROM unnest(excluded."sectionsRead") section
        WHERE section <> ALL ("LessonProgress"."sectionsRead")),
      position = coalesce(excluded.position, "LessonProgress".position),
      runs = "LessonProgress".runs || excluded.runs,
      "updatedAt" = now()`
}

export async function findProgress(
  learnerId: string,
  lessonId: string,
): Promise<LessonProgressRecord | null> {
  const row = await database().lessonProgress.findUnique({
    where: { learnerId_lessonId: { learnerId, lessonId } },
    select: PROGRESS_COLUMNS,
  })
  return row && toProgress(row)
}

/** Every lesson a learner has opened, newest first. */
export async function listProgress(learnerId: string): Promise<readonly LessonProgressRecord[]> {
  const rows = await database().lessonProgress.findMany({
    where: { learnerId },
    orderBy: { updatedAt: 'desc' },
    select: PROGRESS_COLUMNS,
    take: 200,
  })
  return rows.map(toProgress)
}

interface ProgressRow {
  lessonId: string
  sectionsRead: string[]
  position: string | null
  runs: unknown
  updatedAt: Date
}

function toProgress({
  lessonId,
  sectionsRead,
  position,
  runs,
  updatedAt,
}: ProgressRow): LessonProgressRecord {
  const known = { lessonId, sectionsRead, runs: runs as LessonProgress['runs'], updatedAt }
  return position === null ? known : { ...known, position }
}
