import type { ApiError, ApiErrorCode } from '@/course/api-errors'
import type {
  AnswerRequest,
  AnswerResponse,
  HintResponse,
  IssuedVariant,
  LessonState,
  PredictionAnswer,
  ProgressRequest,
} from '@/course/lesson-state'
import type { RawAnswer } from '@/course/exercises/registry'
import { apiPaths } from '@/course/paths'
import { FirstWrite } from './first-write'

const firstWrite = new FirstWrite()

/**
 * What came of asking the server. `refused` is an answer with a code; `unreachable` means that nobody knows
 * whether the request arrived, so whatever is sent again must carry the same idempotency key.
 */
export type Reply<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | {
      readonly kind: 'refused'
      readonly code: ApiErrorCode
      readonly values?: Readonly<Record<string, string | number>>
      readonly retryAfterSeconds?: number
    }
  | { readonly kind: 'unreachable' }

export interface DraftRequest {
  readonly lesson: string
  readonly exercise: string
  readonly ticket: string
  readonly raw: RawAnswer
}

export async function fetchLessonState(lesson: string, signal?: AbortSignal): Promise<Reply<LessonState>> {
  const reply = await ask<LessonState>('GET', apiPaths.lessonState(lesson), undefined, { signal })
  if (reply.kind === 'ok' && reply.value.learner.kind !== 'none') firstWrite.finish()
  return reply
}

export function sendAnswer(request: AnswerRequest): Promise<Reply<AnswerResponse>> {
  return ask('POST', apiPaths.answers, request)
}

export function requestVariant(lesson: string, exercise: string): Promise<Reply<IssuedVariant>> {
  return ask('POST', apiPaths.variants, { lesson, exercise })
}

/** `keepalive` lets the last keystrokes arrive although the page is being left. */
export function saveDraft(
  request: DraftRequest,
  options?: { keepalive?: boolean },
): Promise<Reply<undefined>> {
  return ask('PUT', apiPaths.drafts, request, options)
}

export function requestHint(lesson: string, exercise: string): Promise<Reply<HintResponse>> {
  return ask('POST', apiPaths.hints, { lesson, exercise })
}

export function sendPrediction(
  lesson: string,
  prediction: string,
  choice: string,
): Promise<Reply<PredictionAnswer & { choice?: string }>> {
  return ask('POST', apiPaths.predictions, { lesson, prediction, choice })
}

export function saveProgress(
  request: ProgressRequest,
  options?: { keepalive?: boolean },
): Promise<Reply<undefined>> {
  return ask('PUT', apiPaths.progress, request, options)
}

/** Any read of our own interface that answers JSON. */
export function read<Value>(path: string, signal?: AbortSignal): Promise<Reply<Value>> {
  return ask('GET', path, undefined, { signal })
}

/** Any write to our own interface. */
export function write<Value>(
  method: 'POST' | 'PUT',
  path: string,
  body?: object,
  options?: { keepalive?: boolean },
): Promise<Reply<Value>> {
  return ask(method, path, body, options)
}

interface AskOptions {
  readonly signal?: AbortSignal
  readonly keepalive?: boolean
}

function ask<Value>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body: unknown,
  options?: AskOptions,
): Promise<Reply<Value>> {
  const send = () => request<Value>(method, path, body, options)
  return method === 'GET' ? send() : firstWrite.pass(send, (reply) => reply.kind === 'ok')
}

async function request<Value>(
  method: string,
  path: string,
  body: unknown,
  options: AskOptions = {},
): Promise<Reply<Value>> {
  try {
    const response = await fetch(path, {
      method,
      headers: body === undefined ? undefined : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: options.signal,
      keepalive: options.keepalive,
    })
    if (response.status === 204) return { kind: 'ok', value: undefined as Value }
    if (response.ok) return { kind: 'ok', value: (await response.json()) as Value }
    return await readRefusal(response)
  } catch {
    return { kind: 'unreachable' }
  }
}

async function readRefusal(response: Response): Promise<Reply<never>> {
  // A proxy in between answers 502 or 504 in its own format: the request may or may not have arrived.
  if (response.status >= 500 && response.status !== 503) return { kind: 'unreachable' }
  const body = (await response.json().catch(() => null)) as ApiError | null
  if (!body?.error) return { kind: 'unreachable' }
  const retryAfter = Number(response.headers.get('retry-after'))
  return {
    kind: 'refused',
    code: body.error.code,
    values: body.error.values,
    retryAfterSeconds: Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined,
  }
}
