import { signIn } from 'next-auth/react'
import { apiPaths } from '@/course/paths'

/** Either it worked, or the code under `account.errors` says why not. */
export type Outcome = { readonly isDone: true } | { readonly isDone: false; readonly code: string }

/** Sends a form to the server. Never throws: no connection is an outcome like any other. */
export async function send(path: string, body: unknown): Promise<Outcome> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok) return { isDone: true }
    const answer = (await response.json().catch(() => null)) as { error?: { code?: string } } | null
    return { isDone: false, code: answer?.error?.code ?? 'other' }
  } catch {
    return { isDone: false, code: 'offline' }
  }
}

export async function enter(email: string, password: string): Promise<Outcome> {
  try {
    const result = await signIn('credentials', { email, password, redirect: false })
    if (result?.ok && !result.error) return { isDone: true }
    return { isDone: false, code: result?.error === 'rate-limited' ? 'rate-limited' : 'sign-in-failed' }
  } catch {
    return { isDone: false, code: 'offline' }
  }
}

export const register = (form: { email: string; password: string; name: string; locale: string }) =>
  send(apiPaths.register, form)

/** Only addresses of this site are followed after signing in. */
export function safeReturn(search: string, fallback: string): string {
  const wanted = new URLSearchParams(search).get('from')
  return wanted && /^\/(en|ko)(\/|$)/.test(wanted) ? wanted : fallback
}
