import { getSettings } from '../configuration'

/**
 * Whether a write comes from a page of this site. Browsers name the origin of every write; programs that send no
 * origin hold no learner's cookies and are let through.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  const origin = request.headers.get('origin')
  if (origin === null) return true
  const { publicUrl, trustedProxies } = getSettings()
  if (publicUrl && origin === new URL(publicUrl).origin) return true
  const forwarded = trustedProxies > 0 ? request.headers.get('x-forwarded-host') : null
  const host = forwarded ?? request.headers.get('host')
  return URL.canParse(origin) && new URL(origin).host === host
}
