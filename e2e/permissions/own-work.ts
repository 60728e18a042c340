import { randomUUID } from 'node:crypto'
import type { ExerciseKind } from '@/course/exercises/registry'
import { apiPaths } from '@/course/paths'
import type { OpenQuiz } from '@/course/quiz'
import type { ReviewNext } from '@/course/review'
import { query } from '../support/database'
import { ticketOf } from '../support/tickets'
import { registerPerson, type Person } from './cast'
import { DONE, EVERYBODY, NEVER, route, type Turn } from './rows'

const LESSON = 'two-phase-commit'
const EXERCISE = 'the-vote'
const about = { lesson: LESSON, exercise: EXERCISE }

async function withTicket({ person }: Turn) {
  return { ...about, ticket: await ticketOf(person.request, LESSON, EXERCISE) }
}

//                  nobody guest learner elsewhere assistant instructor elsewhere owner operator
const NOT_ASKED = ' 404   409     409       409       409        409       409   409      409'

/**
 * An exercise that they solved, asked again: ten days pass as far as the server knows. Whoever is nobody becomes a guest
 * by solving it.
 */
async function reviewOf({ role, person: { request } }: Turn) {
  const key = randomUUID()
  const solved = { ...about, ticket: await ticketOf(request, LESSON, EXERCISE), raw: { choice: 'ask' } }
  await request.post(apiPaths.answers, { data: { ...solved, idempotencyKey: key, locale: 'en' } })
  const ofThem = `"learnerId" = (SELECT "learnerId" FROM "Answer" WHERE "idempotencyKey" = $1)`
  await query(`UPDATE "Score" SET "progressAt" = "progressAt" - interval '10 days' WHERE ${ofThem}`, [key])
  const next = (await (await request.post(apiPaths.reviewNext)).json()) as ReviewNext
  if (!next.item) throw new Error(`Nothing is due for the ${role}.`)
  return { lesson: next.item.lesson, exercise: next.item.public.id, ticket: next.item.ticket }
}

const UNIT = 'agreement-and-failure'

/** An answer of each kind that says nothing. */
const EMPTY: Readonly<Record<ExerciseKind, object>> = {
  'single-choice': { choice: null },
  'multiple-choice': { choices: [] },
  numeric: { value: null },
  ordering: { order: [] },
  matching: { pairs: {} },
  'fill-in': { text: '' },
  predict: { choice: null },
  'reach-goal': {},
  'break-it': {},
}

/** The first question of their open quiz, with an empty answer to it. Whoever is nobody becomes a guest by it. */
async function itemOf({ request }: Person) {
  const quiz = (await (await request.post(apiPaths.quiz(UNIT))).json()) as OpenQuiz
  const [first] = quiz.items
  if (!first) throw new Error('A quiz without questions.')
  return { attempt: quiz.attempt, position: 0, raw: EMPTY[first.public.kind] }
}

/** Where the result of a quiz is that they have just submitted. */
async function resultOf(person: Person): Promise<string> {
  const { attempt } = await itemOf(person)
  await person.request.post(apiPaths.quizSubmission(UNIT), { data: { attempt } })
  return apiPaths.quizResult(UNIT, attempt)
}

/** Reading and answering need no account, and are about whoever asks: there is no way to name somebody else. */
export const OWN_WORK = [
  route('viewer', 'GET', 'read', { statuses: EVERYBODY, target: () => ({ path: apiPaths.viewer }) }),
  route('search/[locale]', 'GET', 'read', {
    statuses: EVERYBODY,
    target: () => ({ path: apiPaths.searchDocuments('en') }),
  }),
  route('lessons/[lesson]/state', 'GET', 'read', {
    statuses: EVERYBODY,
    target: () => ({ path: apiPaths.lessonState(LESSON) }),
  }),
  route('progress', 'GET', 'read', { statuses: EVERYBODY, target: () => ({ path: apiPaths.progress }) }),
  route('progress', 'PUT', 'write', {
    statuses: DONE,
    target: () => ({ path: apiPaths.progress, data: { lesson: LESSON, sectionsRead: [] } }),
  }),
  route('answers', 'POST', 'write', {
    statuses: EVERYBODY,
    target: async (turn) => ({
      path: apiPaths.answers,
      data: {
        ...(await withTicket(turn)),
        idempotencyKey: `permission-${turn.role}`,
        raw: { choice: 'commit' },
        locale: 'en',
      },
    }),
  }),
  route('drafts', 'PUT', 'write', {
    statuses: DONE,
    target: async (turn) => ({
      path: apiPaths.drafts,
      data: { ...(await withTicket(turn)), raw: { choice: 'commit' } },
    }),
  }),
  route('hints', 'POST', 'write', {
    statuses: EVERYBODY,
    target: () => ({ path: apiPaths.hints, data: about }),
  }),
  route('predictions', 'POST', 'write', {
    statuses: EVERYBODY,
    target: () => ({
      path: apiPaths.predictions,
      data: { lesson: LESSON, prediction: 'before', choice: 'commit' },
    }),
  }),
  route('variants', 'POST', 'write', {
    statuses: EVERYBODY,
    target: () => ({ path: apiPaths.variants, data: about }),
  }),
  route('reviews', 'GET', 'read', { statuses: EVERYBODY, target: () => ({ path: apiPaths.reviews }) }),
  route('reviews/next', 'POST', 'write', {
    statuses: EVERYBODY,
    target: () => ({ path: apiPaths.reviewNext }),
  }),
  route('reviews/answers', 'POST', 'write', {
    asks: 'what was not asked',
    statuses: NOT_ASKED,
    target: async (turn) => ({
      path: apiPaths.reviewAnswers,
      data: {
        ...(await withTicket(turn)),
        idempotencyKey: `review-${turn.role}`,
        raw: { choice: 'commit' },
        locale: 'en',
      },
    }),
  }),
  route('reviews/answers', 'POST', 'write', {
    asks: 'what was asked of them',
    statuses: EVERYBODY,
    target: async (turn) => ({
      path: apiPaths.reviewAnswers,
      data: {
        ...(await reviewOf(turn)),
        idempotencyKey: randomUUID(),
        raw: { choice: 'ask' },
        locale: 'en',
      },
    }),
  }),
  route('quizzes/[unit]', 'GET', 'read', {
    statuses: EVERYBODY,
    target: () => ({ path: apiPaths.quiz(UNIT) }),
  }),
  route('quizzes/[unit]', 'POST', 'write', {
    statuses: EVERYBODY,
    target: () => ({ path: apiPaths.quiz(UNIT) }),
  }),
  // A sitting is named by its id, and somebody else's does not exist.
  route('quizzes/[unit]/answers', 'PUT', 'write', {
    asks: 'their own',
    statuses: DONE,
    target: async ({ person }) => ({
      path: apiPaths.quizAnswers(UNIT),
      data: await itemOf(person),
    }),
  }),
  route('quizzes/[unit]/answers', 'PUT', 'write', {
    asks: 'somebody else’s',
    statuses: NEVER,
    target: async ({ scene }) => ({
      path: apiPaths.quizAnswers(UNIT),
      data: await itemOf(await registerPerson(scene.baseURL)),
    }),
  }),
  route('quizzes/[unit]/submission', 'POST', 'write', {
    asks: 'their own',
    statuses: DONE,
    target: async ({ person }) => ({
      path: apiPaths.quizSubmission(UNIT),
      data: { attempt: (await itemOf(person)).attempt },
    }),
  }),
  route('quizzes/[unit]/submission', 'POST', 'write', {
    asks: 'somebody else’s',
    statuses: NEVER,
    target: async ({ scene }) => ({
      path: apiPaths.quizSubmission(UNIT),
      data: { attempt: (await itemOf(await registerPerson(scene.baseURL))).attempt },
    }),
  }),
  route('quizzes/[unit]/results/[attempt]', 'GET', 'read', {
    asks: 'their own',
    statuses: EVERYBODY,
    target: async ({ person }) => ({ path: await resultOf(person) }),
  }),
  route('quizzes/[unit]/results/[attempt]', 'GET', 'read', {
    asks: 'somebody else’s',
    statuses: NEVER,
    target: async ({ scene }) => ({ path: await resultOf(await registerPerson(scene.baseURL)) }),
  }),
]
