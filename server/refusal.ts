import type { ApiErrorCode } from '@/course/api-errors'

/** Why something was not done: an expected outcome, with a stable code that pages turn into words. */
export interface Refusal {
  readonly refused: ApiErrorCode
  readonly values?: Readonly<Record<string, string | number>>
  /** For developers: a sentence that says what would be right, where the code alone does not. */
  readonly message?: string
  readonly retryAfterSeconds?: number
}

export function refuse(code: ApiErrorCode, details: Omit<Refusal, 'refused'> = {}): Refusal {
  return { refused: code, ...details }
}

export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === 'object' && outcome !== null && 'refused' in outcome
}
