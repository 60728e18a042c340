import { createHash, randomBytes } from 'node:crypto'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { getSettings } from '../configuration'

const TOKEN_BYTES = 32
const TOKEN_MINUTES = 60

export interface ResetToken {
  readonly token: string
  /** What the database keeps. A token has 256 bits of chance, so a plain hash is enough. */
  readonly tokenHash: string
  readonly expiresAt: Date
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

export function makeResetToken(now: Date): ResetToken {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  return { token, tokenHash: hashToken(token), expiresAt: new Date(now.getTime() + TOKEN_MINUTES * 60_000) }
}

/** Never built from a request's host header: whoever asks for the mail could choose where its link leads. */
export function resetLink(token: string, language: Locale): string {
  const origin = getSettings().publicUrl ?? `http://localhost:${process.env.PORT ?? '3000'}`
  return new URL(paths.resetPassword(language, token), origin).href
}
