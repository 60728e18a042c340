import type { ApiError } from '@/course/api-errors'

/** Either it worked, with what the server answered, or a code that the page puts into words. */
export type Outcome<T = unknown> =
  | { readonly isDone: true; readonly data: T }
  | {
      readonly isDone: false
      readonly code: string
      readonly values?: Readonly<Record<string, string | number>>
    }

/** Sends JSON to the server. Never throws: no connection is an outcome like any other, with the code `offline`. */
export async function sendJson<T = unknown>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body: unknown = {},
): Promise<Outcome<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok) return { isDone: true, data: answer as T }
    const error = (answer as { error?: Partial<ApiError['error']> } | null)?.error
    return { isDone: false, code: error?.code ?? 'other', ...(error?.values && { values: error.values }) }
  } catch {
    return { isDone: false, code: 'offline' }
  }
}
