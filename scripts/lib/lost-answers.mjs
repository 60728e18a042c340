import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'pg'
import { SPEAKABLE_KINDS } from './answering-client.mjs'

const LESSONS = 'content/lessons'

async function connected(url, work) {
  const connection = new postgres.Client({ connectionString: url })
  await connection.connect()
  try {
    return await work(connection)
  } finally {
    await connection.end()
  }
}

async function learnerOf(connection, { learnerKey }) {
  const { rows } = await connection.query('SELECT "learnerId" FROM "Answer" WHERE "idempotencyKey" = $1', [
    learnerKey,
  ])
  return rows[0]?.learnerId
}

/** Makes due for review what these clients can answer: nobody waits for days here. */
export function makeReviewsDue(url, clients) {
  const exercises = listSpeakable()
  return connected(url, async (connection) => {
    for (const client of clients)
      await connection.query(
        `INSERT INTO "ReviewCard" ("learnerId", "lessonId", "exerciseId", "dueAt", stability, difficulty,
           "scheduledDays", reps, lapses, state, "lastReviewAt")
         SELECT $1, lesson, exercise, now() - interval '1 day', 5, 5, 5, 1, 0, 'review', now() - interval '6 days'
         FROM unnest($2::text[], $3::text[]) AS given(lesson, exercise)`,
        [
          await learnerOf(connection, client),
          exercises.map(({ lesson }) => lesson),
          exercises.map(({ exercise }) => exercise),
        ],
      )
  })
}

function listSpeakable() {
  const files = readdirSync(LESSONS, { recursive: true }).filter((file) =>
    /\/exercises\/[^/]+\.yaml$/.test(file),
  )
  return files.flatMap((file) => {
    const kind = /^kind: (\S+)/m.exec(readFileSync(join(LESSONS, file), 'utf8'))?.[1]
    const [lesson, , name] = file.split('/')
    return SPEAKABLE_KINDS.includes(kind) ? [{ lesson, exercise: name.replace('.yaml', '') }] : []
  })
}

/** Whatever was confirmed must be there once, with everything that belongs to it; nothing may be there twice. */
export function lookForLosses(url, clients) {
  return connected(url, async (connection) => {
    const faults = []
    const confirmed = { lesson: 0, review: 0, quiz: 0 }
    for (const client of clients) {
      const learner = await learnerOf(connection, client)
      confirmed.lesson += client.confirmed.lesson.length
      confirmed.review += client.confirmed.review.length
      confirmed.quiz += client.confirmedOfQuizzes.length
      for (const name of client.unconfirmed) faults.push(`never confirmed: ${name}`)
      faults.push(
        ...(await lookAtAnswers(connection, learner, client)),
        ...(await lookAtQuizzes(connection, learner, client)),
      )
    }
    return { faults, confirmed }
  })
}

async function lookAtAnswers(connection, learner, { confirmed, unconfirmed }) {
  const faults = []
  const { rows } = await connection.query(
    `SELECT a."idempotencyKey" AS key, t.context, count(g.id)::int AS gradings,
       (SELECT count(*)::int FROM "ReviewLog" l WHERE l."answerId" = a.id) AS reviews
     FROM "Answer" a JOIN "Attempt" t ON t.id = a."attemptId" LEFT JOIN "Grading" g ON g."answerId" = a.id
     WHERE a."learnerId" = $1 GROUP BY a.id, t.context`,
    [learner],
  )
  for (const [keys, context] of [
    [confirmed.lesson, 'practice'],
    [confirmed.review, 'review'],
  ]) {
    const found = rows.filter((row) => row.context === context).map(({ key }) => key)
    const missing = keys.filter((key) => !found.includes(key))
    if (missing.length > 0) faults.push(`${missing.length} confirmed answers (${context}) are missing`)
    if (new Set(found).size !== found.length || found.length > keys.length + unconfirmed.length)
      faults.push(`an answer (${context}) counts twice`)
  }
  if (rows.some(({ gradings }) => gradings !== 1)) faults.push('an answer has no grading, or two')
  if (rows.some(({ context, reviews }) => reviews !== (context === 'review' ? 1 : 0)))
    faults.push('a review is not in the log, or twice')
  const score = await connection.query(
    'SELECT sum("answerCount")::int AS count FROM "Score" WHERE "learnerId" = $1',
    [learner],
  )
  const practised = rows.filter(({ context }) => context === 'practice').length
  if (score.rows[0]?.count !== practised) faults.push('a score does not count its answers')
  return faults
}

async function lookAtQuizzes(connection, learner, { confirmedOfQuizzes, submittedQuizzes }) {
  const faults = []
  const { rows } = await connection.query(
    `SELECT i."attemptId" AS attempt, i.position, t."submittedAt" IS NOT NULL AS "isSubmitted", i.raw AS typed,
       coalesce(json_agg(a.raw) FILTER (WHERE a.id IS NOT NULL), '[]') AS answers
     FROM "AttemptItem" i JOIN "Attempt" t ON t.id = i."attemptId"
     LEFT JOIN "Answer" a ON a."attemptId" = t.id AND a."lessonId" = i."lessonId" AND a."exerciseId" = i."exerciseId"
     WHERE t."learnerId" = $1 GROUP BY i."attemptId", i.position, t."submittedAt"`,
    [learner],
  )
  for (const { attempt, position, raw } of confirmedOfQuizzes) {
    const row = rows.find((one) => one.attempt === attempt && one.position === position)
    const kept = row?.isSubmitted ? row.answers : [row?.typed]
    if (JSON.stringify(kept) !== JSON.stringify([raw]))
      faults.push(
        `question ${position + 1} of a quiz is ${JSON.stringify(kept)} and not ${JSON.stringify(raw)}`,
      )
  }
  for (const attempt of submittedQuizzes)
    if (!rows.some((row) => row.attempt === attempt && row.isSubmitted))
      faults.push('a quiz that was submitted is not')
  return faults
}
