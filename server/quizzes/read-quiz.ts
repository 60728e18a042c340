import { explanationOf } from '@/assessment/disclosure'
import { publicPart } from '@/assessment/public-part'
import type { QuizOverview, QuizResult, QuizResultItem } from '@/course/quiz'
import { readHeldLessons } from '../assignments/own-assignments'
import { summarise } from '../auth/viewer'
import { readShownRuns } from '../content/read-shown-runs'
import { listAnswersOfAttempt, type RecordedAnswer } from '../db/answers'
import {
  findOpenQuiz,
  findQuiz,
  listQuizScores,
  type QuizItemRecord,
  type QuizRecord,
  type QuizScore,
} from '../db/quizzes'
import type { Call, Reply } from '../http/handle'
import { requestLanguage } from '../http/request-language'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { exerciseOf, readUnitQuiz } from './quiz-exercises'
import { toOpenQuiz } from './start-quiz'
import { closeWhenOver } from './submit-quiz'

/** GET /api/quizzes/[unit]: the quiz under way, and the results so far. One whose time is over is closed by asking. */
export async function readQuizzes({ viewer, params, headers }: Call<undefined>): Promise<Reply | Refusal> {
  const unit = await readUnitQuiz(params.unit ?? '')
  if (!unit) return refuse('not-found')
  const learner = summarise(viewer)
  if (viewer.kind === 'none') {
    return { body: { learner, open: null, results: [] } satisfies QuizOverview }
  }
  const { learnerId } = viewer
  const found = await findOpenQuiz(learnerId, unit.id)
  const open = found && (await closeWhenOver(found, { learnerId, language: requestLanguage(headers) }))
  if (isRefusal(open)) return open
  const { waiting } = await readHeldLessons(learnerId)
  const results = (await listQuizScores(learnerId, unit.id)).map((result) => {
    const waits = result.lessonIds.some((lesson) => waiting.has(lesson))
    return { ...toSummary(result), score: waits ? null : result.score }
  })
  const body: QuizOverview = { learner, open: open && (await toOpenQuiz(open)), results }
  return { body }
}

/**
 * GET /api/quizzes/[unit]/results/[attempt]: what a submitted quiz was worth, question by question, unless feedback to
 * any of them waits.
 */
export async function readQuizResult({ viewer, params }: Call<undefined>): Promise<Reply | Refusal> {
  if (viewer.kind === 'none') return refuse('not-found')
  const quiz = await findQuiz(viewer.learnerId, params.attempt ?? '')
  if (quiz?.unitId !== params.unit || !quiz?.submittedAt) return refuse('not-found')
  const { waiting } = await readHeldLessons(viewer.learnerId)
  if (quiz.items.some(({ lessonId }) => waiting.has(lessonId))) return refuse('quiz-held-back')
  const answers = await listAnswersOfAttempt(quiz.id)
  const items = await Promise.all(quiz.items.map((item) => toResultItem(item, answers)))
  const sum = items.reduce((total, { outcome }) => total + (outcome?.fraction ?? 0), 0)
  const { id, submittedAt } = quiz
  const score = items.length === 0 ? 0 : sum / items.length
  const body: QuizResult = { ...toSummary({ id, submittedAt }), score, isOverdue: isOverdue(quiz), items }
  return { body }
}

function toSummary({ id, submittedAt }: Pick<QuizScore, 'id' | 'submittedAt'>) {
  return { attempt: id, submittedAt: submittedAt.toISOString() }
}

function isOverdue({ deadlineAt, submittedAt }: QuizRecord): boolean {
  return deadlineAt !== null && submittedAt !== null && submittedAt >= deadlineAt
}

async function toResultItem(
  item: QuizItemRecord,
  answers: readonly RecordedAnswer[],
): Promise<QuizResultItem> {
  const { exercise } = await exerciseOf(item)
  const answer = answers.find(
    ({ lessonId, exerciseId }) => lessonId === item.lessonId && exerciseId === item.exerciseId,
  )
  return {
    lesson: item.lessonId,
    objectives: exercise.objectives,
    public: publicPart(exercise, item.seed),
    raw: answer?.raw ?? item.raw,
    outcome: answer?.outcome ?? null,
    explanation: explanationOf(exercise, item.seed),
    shows: answer ? await readShownRuns(item.lessonId, answer.outcome) : {},
  }
}
