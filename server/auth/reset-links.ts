import { createHash, randomBytes } from 'node:crypto'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { siteAddress } from './site-address'

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

export function resetLink(token: string, language: Locale): string {
  return siteAddress(paths.resetPassword(language, token))
}
