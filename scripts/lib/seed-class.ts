import pg from 'pg'
import { publicPart } from '../../assessment/public-part'
import { keepVersion } from '../../server/answering/snapshot'
import { readCourse, readExercises, readMisconceptions } from '../../server/content/read'
import { rebuildScoresOfEach } from '../../server/db/scores'

export interface Seeding {
  readonly learners: number
  /** At most so many in all. */
  readonly answers: number
  /** Whether everybody answers everything, or each stops somewhere in the course. */
  readonly isWhole: boolean
}

const TERM: Seeding = { learners: 500, answers: 200_000, isWhole: true }

/** Names that pages and files have to cope with; whoever comes after them is numbered. */
const NAMES = [
  ...[
    '김도윤',
    '이서연',
    '박지후',
    '최하은',
    '정민준',
    '남궁하늘별',
    '황보 가온누리 세종특별자치시분산시스템연구회',
  ],
  ...[
    'Ada Lovelace',
    'Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
    'José Ñandú Ibáñez',
  ],
  ...['فاطمة الزهراء بنت محمد', 'דוד בן־גוריון', '🦊🌲', '=1+1', '<script>alert(1)</script>', "Robert'); --"],
  ...['Lin', 'Nguyễn Thị Minh Khai', 'Þórbergur Þórðarson', '山田 太郎', 'x'.repeat(60)],
]

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
 * Fills a class with work, by default that of a term: the same every time, for a hash of a row's place stands for
 * chance. Needs DATABASE_URL, as everything in server/ does.
 */
export async function seedClass(classId: string, seeding: Seeding = TERM): Promise<SeededClass> {
  const exercises = await listSeedExercises()
  const misconceptions = (await readMisconceptions()).map(({ id }) => id)
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query(LEARNER_ROWS, [seeding.learners, classId, NAMES])
    await client.query(ATTEMPT_ROWS, [classId, [...new Set(exercises.map(({ lesson }) => lesson))]])
    await client.query(EXERCISE_ROWS)
    for (const [place, { lesson, exercise, version, revision, options }] of exercises.entries())
      await client.query(`INSERT INTO seed_exercise VALUES ($1, $2, $3, $4, $5, $6)`, [
        ...[place, lesson, exercise, version, revision, options],
      ])
    const tries = Math.ceil(seeding.answers / (seeding.learners * exercises.length))
    await client.query(ANSWER_ROWS, [classId, tries, seeding.answers, seeding.isWhole])
    await client.query(GRADING_ROWS, [classId, misconceptions])
    await client.query(ASSIGNMENT_ROW, [classId, exercises[0]?.lesson ?? ''])
    // Others may be answering on the same database.
    await rebuildScoresOfEach(
      Array.from({ length: seeding.learners }, (_, place) => `${classId}_${place + 1}`),
    )
    await client.query('ANALYZE')
    const { rows } = await client.query<{ count: string }>(ANSWER_COUNT, [classId])
    const choice = exercises.find(({ options }) => options.length > 0) ?? exercises[0]
    return {
      learners: seeding.learners,
      answers: Number(rows[0]?.count ?? 0),
      learnerId: `${classId}_1`,
      assignmentId: `${classId}_assignment`,
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
    SELECT $2 || '_' || i, 'registered', coalesce(($3::text[])[i], 'Learner ' || i)
    FROM generate_series(1, $1::int) i RETURNING id, "displayName")
  INSERT INTO "Enrolment" (id, "classId", "learnerId", role, "displayName")
  SELECT id, $2, id, 'learner', "displayName" FROM learner`

const ATTEMPT_ROWS = `
  INSERT INTO "Attempt" (id, "learnerId", context, "lessonId")
  SELECT e."learnerId" || '/' || lesson, e."learnerId", 'practice', lesson
  FROM "Enrolment" e, unnest($2::text[]) lesson WHERE e."classId" = $1 AND e.role = 'learner'`

const EXERCISE_ROWS = `
  CREATE TEMPORARY TABLE seed_exercise (
    place int, lesson text, exercise text, version text, revision text, options text[])`

/** One learner's tries at one exercise, an hour apart; abler learners and later tries are right more often. */
const ANSWER_ROWS = `
  INSERT INTO "Answer" (id, "attemptId", "learnerId", "lessonId", "exerciseId", "exerciseVersionId", seed, language,
    raw, "durationMs", "idempotencyKey", "createdAt")
  SELECT $1 || '_answer-' || lpad((row_number() OVER (ORDER BY try, e.place, l.id))::text, 8, '0'),
    l.id || '/' || e.lesson, l.id, e.lesson, e.exercise, e.version, 0, 'en',
    CASE WHEN cardinality(e.options) > 0
      THEN jsonb_build_object('choice', e.options[1 + abs(hashtext(l.part || e.exercise || try)) % cardinality(e.options)])
      ELSE '{}'::jsonb END,
    3000 + abs(hashtext(e.exercise || l.part)) % 60000, l.id || '-' || e.lesson || '-' || e.exercise || '-' || try,
    now() - interval '60 days' + try * interval '1 hour'
  FROM generate_series(1, $2::int) try, seed_exercise e, (
    SELECT "learnerId" AS id, split_part("learnerId", '_', 2) AS part
    FROM "Enrolment" WHERE "classId" = $1 AND role = 'learner') l
  WHERE $4::boolean OR e.place < abs(hashtext('reach' || l.part)) % (SELECT count(*) + 10 FROM seed_exercise)
  LIMIT $3::int`

const GRADING_ROWS = `
  INSERT INTO "Grading" (id, "answerId", "keyRevisionId", "graderVersion", fraction, "isCorrect", "feedbackCodes",
    misconceptions, outcome)
  SELECT g.id, g.id, e.revision, 1, g.fraction, g.fraction = 1, '{}',
    CASE WHEN g.fraction = 1 THEN '{}' ELSE ARRAY[($2::text[])[1 + abs(hashtext(g.part)) % cardinality($2::text[])]] END,
    jsonb_build_object('fraction', g.fraction, 'isCorrect', g.fraction = 1, 'feedback', '[]'::jsonb)
  FROM (
    SELECT a.id, a.part, a.version,
      CASE WHEN abs(hashtext(a.part || 'x')) % 100 < 25 + abs(hashtext(a.learner)) % 60 THEN 1.0 ELSE 0.0 END AS fraction
    FROM (
      SELECT id, "exerciseVersionId" AS version, split_part(id, '_', 2) AS part, split_part("learnerId", '_', 2) AS learner
      FROM "Answer" WHERE id LIKE $1 || '_answer-%') a) g
  JOIN seed_exercise e ON e.version = g.version`

const ANSWER_COUNT = `SELECT count(*) FROM "Answer" WHERE id LIKE $1 || '_answer-%'`

const ASSIGNMENT_ROW = `
  INSERT INTO "Assignment" (id, "classId", title, "lessonIds", "dueAt", "latePenalty", "updatedAt")
  VALUES ($1 || '_assignment', $1, 'Week 1', ARRAY[$2], now() - interval '59 days', 0.2, now())`
