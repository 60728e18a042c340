import { stringify } from 'csv-stringify/sync'
import { CLASS_EXPORTS, type ClassExport } from '@/course/class-exports'
import { countClassExport } from '../auth/limits'
import { recordClassExport } from '../db/audit'
import { computeResults, countExercises } from '../assignments/compute-results'
import { listAssignments } from '../db/assignments'
import { listClassAnswerPages } from '../db/class-answers'
import { listMembers } from '../db/enrolments'
import { listScoresOfClass } from '../db/scores'
import type { Call, Reply } from '../http/handle'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { permit } from './permissions'

type Cell = string | number | boolean | null
type Rows = AsyncIterable<readonly (readonly Cell[])[]>

/** The columns of each file: names that programs can rely on, the same in every language. */
const HEADS: Readonly<Record<ClassExport, readonly string[]>> = {
  roster: ['learner', 'name', 'role', 'guest', 'joined'],
  scores: ['learner', 'name', 'lesson', 'exercise', 'score', 'correct', 'answers'],
  results: ['learner', 'name', 'assignment', 'answered', 'exercises', 'late', 'score', 'changed', 'reason'],
  answers: [
    'learner',
    'name',
    'lesson',
    'exercise',
    'answered',
    'language',
    'hints',
    'score',
    'correct',
    'answer',
  ],
}

const SOURCES: Readonly<Record<ClassExport, (classId: string) => Rows>> = {
  roster: async function* (classId) {
    const members = await listMembers(classId)
    yield members.map(({ learnerId, displayName, role, isGuest, joinedAt }) => [
      learnerId,
      displayName,
      role,
      isGuest,
      joinedAt.toISOString(),
    ])
  },
  scores: async function* (classId) {
    const scores = await listScoresOfClass(classId)
    yield scores.map(({ learnerId, displayName, lessonId, exerciseId, fraction, isCorrect, answerCount }) => [
      learnerId,
      displayName,
      lessonId,
      exerciseId,
      fraction,
      isCorrect,
      answerCount,
    ])
  },
  results: listResults,
  answers: async function* (classId) {
    for await (const page of listClassAnswerPages(classId))
      yield page.map((answer) => [
        answer.learnerId,
        answer.displayName,
        answer.lessonId,
        answer.exerciseId,
        answer.createdAt.toISOString(),
        answer.language,
        answer.hintsUsed,
        answer.fraction,
        answer.isCorrect,
        JSON.stringify(answer.raw),
      ])
  },
}

const LEARNERS_AT_ONCE = 50

/** Assignment by assignment, a few learners at a time: what they answered is read for it. */
async function* listResults(classId: string): Rows {
  const learners = (await listMembers(classId)).filter(({ role }) => role === 'learner')
  for (const assignment of await listAssignments(classId)) {
    const exercises = await countExercises(assignment.lessonIds)
    for (let start = 0; start < learners.length; start += LEARNERS_AT_ONCE) {
      const results = await computeResults(assignment, learners.slice(start, start + LEARNERS_AT_ONCE))
      yield results.map(({ learnerId, name, answered, late, score, override }) => [
        learnerId,
        name,
        assignment.title,
        answered,
        exercises,
        late,
        score,
        override !== null,
        override?.reason ?? null,
      ])
    }
  }
}

/** The roster, the scores, the results of assignments or the answers of a class as CSV, for spreadsheets and for whoever keeps grades elsewhere. */
export async function exportClass({ viewer, params }: Call<undefined>): Promise<Reply | Refusal> {
  const standing = await permit(viewer, params.class ?? '', 'export-class')
  if (isRefusal(standing)) return standing
  const kind = CLASS_EXPORTS.find((known) => known === params.kind)
  if (kind === undefined) return refuse('not-found')
  const limit = await countClassExport(standing.learnerId)
  if (limit) return limit
  await recordClassExport(standing.class.id, standing.learnerId, kind)
  return {
    file: {
      name: `faultline-${kind}-${new Date().toISOString().slice(0, 10)}.csv`,
      type: 'text/csv; charset=utf-8',
      chunks: writeCsv(HEADS[kind], SOURCES[kind](standing.class.id)),
    },
  }
}

/**
 * Writes CSV (RFC 4180) as it is read. With a byte order mark, or spreadsheets show no Korean; cells that a spreadsheet
 * would calculate begin with an apostrophe: a learner's name may be `=1+1`.
 */
export async function* writeCsv(head: readonly string[], pages: Rows): AsyncIterable<string> {
  const options = {
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { boolean: (value: boolean) => String(value) },
  }
  yield stringify([[...head]], { ...options, bom: true })
  for await (const rows of pages)
    yield stringify(
      rows.map((row) => [...row]),
      options,
    )
}
