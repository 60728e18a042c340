import type { InvalidCode } from './grading'

/** Why a request was refused. The page chooses the words by code; `message` is for developers. */
export const API_ERROR_CODES = [
  'bad-request',
  'body-too-large',
  'not-json',
  'cross-origin',
  'not-found',
  'not-signed-in',
  'forbidden',
  'ticket-invalid',
  'ticket-outdated',
  'already-answered-differently',
  'no-more-hints',
  'rate-limited',
  'busy',
  'email-taken',
  'password-weak',
  'password-personal',
  'password-wrong',
  'not-confirmed',
  'class-needs-owner',
  'class-archived',
  'no-attempts-left',
  'quiz-held-back',
  'quiz-over',
  'feedback-needs-end',
  'no-such-time',
  'changed-meanwhile',
  'provider-email-unverified',
  'provider-email-taken',
  'provider-in-use',
  'provider-connected-already',
  'last-way-in',
  'token-invalid',
  'join-code-invalid',
  'server-error',
] as const

export type ApiErrorCode = (typeof API_ERROR_CODES)[number] | InvalidCode

export interface ApiError {
  readonly error: {
    readonly code: ApiErrorCode
    readonly message: string
    readonly values?: Readonly<Record<string, string | number>>
  }
}
