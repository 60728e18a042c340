import type { ApiError, ApiErrorCode } from '@/course/api-errors'
import type { Refusal } from '../refusal'

/** The code once more, where the log of requests can see it. */
export const ERROR_CODE_HEADER = 'x-error-code'

/** Status and sentence of each code. The sentences are for developers; people get words chosen by the code. */
const KNOWN: Partial<Record<ApiErrorCode, readonly [status: number, message: string]>> = {
  'bad-request': [400, 'The request does not have the form that this address takes.'],
  'not-json': [415, 'Send JSON, with the content type application/json.'],
  'body-too-large': [413, 'A body may hold at most 64 kB.'],
  'cross-origin': [403, 'Writes are accepted from pages of this site only.'],
  'not-found': [404, 'There is nothing here, or nothing for you.'],
  'not-signed-in': [401, 'Sign in with a registered account first.'],
  forbidden: [403, 'Your role does not allow that.'],
  'ticket-invalid': [400, 'Use the ticket exactly as the server issued it.'],
  'ticket-outdated': [409, 'The exercise or the learner changed: ask for the state of the lesson again.'],
  'already-answered-differently': [409, 'This idempotency key belongs to another answer: take a new one.'],
  'no-more-hints': [409, 'Every hint of this exercise has been given.'],
  'rate-limited': [429, 'Too many tries: wait as long as Retry-After says.'],
  busy: [503, 'Every grader is busy: send the same request again.'],
  'email-taken': [409, 'An account with this address exists: sign in, or ask for a new password.'],
  'password-weak': [400, 'Take a password of 10 to 200 characters that is hard to guess.'],
  'password-personal': [400, 'Take a password without the email address or name in it.'],
  'password-wrong': [403, 'This is not the password of this account.'],
  'not-confirmed': [400, 'Type the word that the page asks for.'],
  'class-needs-owner': [409, 'Make somebody else the owner of these classes first.'],
  'class-archived': [409, 'The class is archived: open it again to change something in it.'],
  'feedback-needs-end': [
    400,
    'Feedback can wait for a due time only where there is one and late answers do not count.',
  ],
  'no-attempts-left': [409, 'The assignment allows no further answer to this exercise.'],
  'quiz-held-back': [409, 'What this quiz asks belongs to an open assignment: come back after it.'],
  'quiz-over': [409, 'This quiz takes no more answers: it was submitted, or its time is over.'],
  'no-such-time': [400, 'The clocks of this time zone skip that time: take one an hour later.'],
  'changed-meanwhile': [409, 'Somebody else changed it since it was read: read it again, then change it.'],
  'provider-email-unverified': [403, 'The provider has not verified the email address.'],
  'provider-email-taken': [409, 'An account with this address exists: sign in to it, then connect.'],
  'provider-in-use': [409, 'This account at the provider is connected to another account here.'],
  'provider-connected-already': [409, 'Another account at this provider is connected: disconnect it first.'],
  'last-way-in': [409, 'Nothing else would be left to sign in with.'],
  'token-invalid': [400, 'This link was used or has expired: ask for a new one.'],
  'join-code-invalid': [404, 'This code opens no class: ask for the current one.'],
  'server-error': [500, 'Something failed here. It was logged under the id of this response.'],
}

/** The codes of answers that are not graded have one status and one sentence. */
const INVALID_ANSWER = [422, 'The answer is not complete or not allowed: it was not counted.'] as const

export function errorResponse({ refused, message, values, retryAfterSeconds }: Refusal): Response {
  const [status, sentence] = KNOWN[refused] ?? INVALID_ANSWER
  const body: ApiError = { error: { code: refused, message: message ?? sentence, ...(values && { values }) } }
  const response = Response.json(body, {
    status,
    headers: { 'cache-control': 'no-store', [ERROR_CODE_HEADER]: refused },
  })
  if (retryAfterSeconds !== undefined) response.headers.set('retry-after', String(retryAfterSeconds))
  return response
}
