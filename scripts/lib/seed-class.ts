import pg from 'pg'
import { publicPart } from '../../assessment/public-part'
import { keepVersion } from '../../server/answering/snapshot'
import { readCourse, readExercises, readMisconceptions } from '../../server/content/read'
import { rebuildScores } from '../../server/db/scores'

const LEARNERS = 500
const ANSWERS = 200_000

export interface SeededClass {
  readonly learners: number
  readonly answers: number
  readonly learnerId: string
  readonly assignmentId: string
  readonly lesson: string
  readonly exercise: string
  /** One that answers rest on. */
  readonly misconception: string
}

interface SeedExercise {
  readonly lesson: string
  readonly exercise: string
  readonly version: string
  readonly revision: string
  /** What may be chosen, so that options have figures; empty where something else is answered. */
  readonly options: readonly string[]
}

/**
 * Fills a class with the work of a term: the same rows every time, for a hash of a row's place stands for chance.
 * Needs DATABASE_URL, as everything in server/ does.
 */
export async function seedClass(classId: string): Promise<SeededClass> {
  const exercises = await listSeedExercises()
  const misconceptions = (await readMisconceptions()).map(({ id }) => id)
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query(LEARNER_ROWS, [LEARNERS, classId])
    await client.query(ATTEMPT_ROWS, [[...new Set(exercises.map(({ lesson }) => lesson))]])
    await client.query(EXERCISE_ROWS)
    for (const { lesson, exercise, version, revision, options } of exercises)
      await client.query(`INSERT INTO seed_exercise VALUES ($1, $2, $3, $4, $5)`, [
        lesson,
        exercise,
        version,
        revision,
        options,
      ])
    const tries = Math.ceil(ANSWERS / (LEARNERS * exercises.length))
    await client.query(ANSWER_ROWS, [tries, ANSWERS])
    await client.query(GRADING_ROWS, [misconceptions])
    await client.query(ASSIGNMENT_ROW, [classId, exercises[0]?.lesson ?? ''])
    await rebuildScores()
    await client.query('ANALYZE')
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM "Answer"`)
    const choice = exercises.find(({ options }) => options.length > 0) ?? exercises[0]
    return {
      learners: LEARNERS,
      answers: Number(rows[0]?.count ?? 0),
      learnerId: 'seed-learner-1',
      assignmentId: 'seed-assignment',
      lesson: choice?.lesson ?? '',
      exercise: choice?.exercise ?? '',
      misconception: misconceptions[0] ?? '',
    }
  } finally {
    await client.end()
  }
}

async function listSeedExercises(): Promise<SeedExercise[]> {
  const { units } = await readCourse()
  const lessons = await Promise.all(units.flatMap((unit) => unit.lessons).map((id) => readExercises(id)))
  return Promise.all(
    lessons
      .flatMap((exercises) => exercises ?? [])
      .map(async (exercise) => {
        const { exerciseVersionId, keyRevisionId } = await keepVersion(exercise)
        const shown = publicPart(exercise, 0)
        return {
          lesson: exercise.lesson,
          exercise: exercise.id,
          version: exerciseVersionId,
          revision: keyRevisionId,
          options: shown.kind === 'single-choice' ? shown.options.map(({ id }) => id) : [],
        }
      }),
  )
}

const LEARNER_ROWS = `
  WITH learner AS (
    INSERT INTO "Learner" (id, kind, "displayName")
    SELECT 'seed-learner-' || i, 'registered', 'Learner ' || i FROM generate_series(1, $1::int) i RETURNING id)
  INSERT INTO "Enrolment" (id, "classId", "learnerId", role, "displayName")
  SELECT 'seed-enrolment-' || id, $2, id, 'learner', id FROM learner`

const ATTEMPT_ROWS = `
  INSERT INTO "Attempt" (id, "learnerId", context, "lessonId")
  SELECT l.id || '/' || lesson, l.id, 'practice', lesson
  FROM "Learner" l, unnest($1::text[]) lesson WHERE l.id LIKE 'seed-learner-%'`

const EXERCISE_ROWS = `
  CREATE TEMPORARY TABLE seed_exercise (
    lesson text, exercise text, version text, revision text, options text[])`

/** One learner's tries at one exercise, an hour apart; abler learners and later tries are right more often. */
const ANSWER_ROWS = `
  INSERT INTO "Answer" (id, "attemptId", "learnerId", "lessonId", "exerciseId", "exerciseVersionId", seed, language,
    raw, "durationMs", "idempotencyKey", "createdAt")
  SELECT 'seed-' || lpad((row_number() OVER (ORDER BY try, e.exercise, l.id))::text, 8, '0'),
    l.id || '/' || e.lesson, l.id, e.lesson, e.exercise, e.version, 0, 'en',
    CASE WHEN cardinality(e.options) > 0
      THEN jsonb_build_object('choice', e.options[1 + abs(hashtext(l.id || e.exercise || try)) % cardinality(e.options)])
      ELSE '{}'::jsonb END,
    3000 + abs(hashtext(e.exercise || l.id)) % 60000, 'seed-' || l.id || '-' || e.lesson || '-' || e.exercise || '-' || try,
    now() - interval '60 days' + try * interval '1 hour'
  FROM generate_series(1, $1::int) try, seed_exercise e, "Learner" l
  WHERE l.id LIKE 'seed-learner-%' LIMIT $2::int`

const GRADING_ROWS = `
  INSERT INTO "Grading" (id, "answerId", "keyRevisionId", "graderVersion", fraction, "isCorrect", "feedbackCodes",
    misconceptions, outcome)
  SELECT g.id, g.id, e.revision, 1, g.fraction, g.fraction = 1, '{}',
    CASE WHEN g.fraction = 1 THEN '{}' ELSE ARRAY[($1::text[])[1 + abs(hashtext(g.id)) % cardinality($1::text[])]] END,
    jsonb_build_object('fraction', g.fraction, 'isCorrect', g.fraction = 1, 'feedback', '[]'::jsonb)
  FROM (
    SELECT a.id, a."exerciseVersionId" AS version,
      CASE WHEN abs(hashtext(a.id || 'x')) % 100 < 25 + abs(hashtext(a."learnerId")) % 60 THEN 1.0 ELSE 0.0 END AS fraction
    FROM "Answer" a WHERE a.id LIKE 'seed-%') g
  JOIN seed_exercise e ON e.version = g.version`

const ASSIGNMENT_ROW = `
  INSERT INTO "Assignment" (id, "classId", title, "lessonIds", "dueAt", "latePenalty", "updatedAt")
  VALUES ('seed-assignment', $1, 'Week 1', ARRAY[$2], now() - interval '59 days', 0.2, now())`
