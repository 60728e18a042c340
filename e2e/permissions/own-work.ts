import { apiPaths } from '@/course/paths'
import { ticketOf } from '../support/tickets'
import { DONE, EVERYBODY, route, type Turn } from './rows'

const LESSON = 'two-phase-commit'
const EXERCISE = 'the-vote'
const about = { lesson: LESSON, exercise: EXERCISE }

async function withTicket({ person }: Turn) {
  return { ...about, ticket: await ticketOf(person.request, LESSON, EXERCISE) }
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
]
