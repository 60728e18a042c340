import { getSettings } from '../configuration'

/**
 * Where a request comes from, as far as our own proxies vouch for it; null when nobody does, because then the header
 * says whatever the sender likes.
 */
export function clientAddress(headers: Headers): string | null {
  const { trustedProxies } = getSettings()
  if (trustedProxies === 0) return null
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return hops.at(-trustedProxies) || null
}
