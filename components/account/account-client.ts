import { signIn } from 'next-auth/react'
import { sendJson, type Outcome } from '@/components/shell/send-json'
import { apiPaths } from '@/course/paths'

export async function enter(email: string, password: string): Promise<Outcome> {
  try {
    const result = await signIn('credentials', { email, password, redirect: false })
    if (result?.ok && !result.error) return { isDone: true, data: null }
    return { isDone: false, code: result?.error === 'rate-limited' ? 'rate-limited' : 'sign-in-failed' }
  } catch {
    return { isDone: false, code: 'offline' }
  }
}

export const register = (form: { email: string; password: string; name: string; locale: string }) =>
  sendJson('POST', apiPaths.register, form)

/** Only addresses of this site are followed after signing in. */
export function safeReturn(search: string, fallback: string): string {
  const wanted = new URLSearchParams(search).get('from')
  return wanted && /^\/(en|ko)(\/|$)/.test(wanted) ? wanted : fallback
}
