import type { Locale } from '@/course/locale'
import { database } from './client'

const PAGE = 50

interface QuizRow {
  readonly id: string
  readonly startedAt: Date
  readonly score: number | null
  readonly lessons: readonly string[]
}

/** What of a learner's quizzes waits with the feedback of an assignment: all of those that ask about such a lesson. */
export async function listHeldQuizzes(
  learnerId: string,
  waitingLessons: readonly string[],
): Promise<readonly string[]> {
  if (waitingLessons.length === 0) return []
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT t.id FROM "Attempt" t JOIN "AttemptItem" i ON i."attemptId" = t.id
    WHERE t."learnerId" = ${learnerId} AND i."lessonId" = ANY(${[...waitingLessons]}::text[])`
  return rows.map(({ id }) => id)
}

/**
 * The quizzes of a learner, oldest first: every question as it was asked, what was answered, and what that was worth.
 * Of an exercise only its own words are taken: what is kept of it holds the key as well.
 */
export async function* readOwnQuizzes(
  learnerId: string,
  language: Locale,
  held: readonly string[],
): AsyncGenerator<readonly object[]> {
  let after: QuizRow | undefined
  for (;;) {
    const rows: QuizRow[] = await database().$queryRaw<QuizRow[]>`
      SELECT t.id, t."unitId" AS unit, t."startedAt", t."deadlineAt", t."submittedAt",
        CASE WHEN t."submittedAt" IS NOT NULL AND NOT t.id = ANY(${[...held]}::text[])
          THEN avg(coalesce(g.fraction, 0))::float8 END AS score,
        json_agg(json_build_object(
          'lesson', i."lessonId", 'exercise', i."exerciseId", 'kind', v.kind,
          'title', v.snapshot #>> ARRAY['title', ${language}], 'question', v.snapshot #>> ARRAY['prompt', ${language}],
          'variant', i.seed, 'answer', coalesce(a.raw, i.raw),
          'fraction', CASE WHEN NOT t.id = ANY(${[...held]}::text[]) THEN g.fraction END,
          'isCorrect', CASE WHEN NOT t.id = ANY(${[...held]}::text[]) THEN g."isCorrect" END
        ) ORDER BY i.position) AS questions
      FROM "Attempt" t
      JOIN "AttemptItem" i ON i."attemptId" = t.id
      JOIN "ExerciseVersion" v ON v.id = i."exerciseVersionId"
      LEFT JOIN "Answer" a ON a."attemptId" = t.id AND a."lessonId" = i."lessonId" AND a."exerciseId" = i."exerciseId"
      LEFT JOIN LATERAL (
        SELECT fraction, "isCorrect" FROM "Grading"
        WHERE "answerId" = a.id ORDER BY "createdAt" DESC, id DESC LIMIT 1) g ON true
      WHERE t."learnerId" = ${learnerId} AND t.context = 'quiz'
        AND (t."startedAt", t.id) > (${after?.startedAt ?? new Date(0)}, ${after?.id ?? ''})
      GROUP BY t.id ORDER BY t."startedAt", t.id LIMIT ${PAGE}`
    yield rows.map(({ id: _id, ...quiz }) => quiz)
    after = rows.at(-1)
    if (rows.length < PAGE || !after) return
  }
}
