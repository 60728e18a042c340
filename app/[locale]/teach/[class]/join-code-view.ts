import type { JoinCodeView } from '@/components/teaching/join-panel'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { siteAddress } from '@/server/auth/site-address'
import type { JoinCodeRecord } from '@/server/db/join-codes'

/** A code with the link that carries it. */
export function joinCodeView(joinCode: JoinCodeRecord | null, locale: Locale): JoinCodeView | null {
  if (!joinCode) return null
  const { code, expiresAt } = joinCode
  return { code, link: siteAddress(paths.join(locale, code)), expiresAt: expiresAt?.toISOString() ?? null }
}
