import { getSettings } from '../configuration'

/**
 * A page's whole address, for links that leave the site. Never built from a request's host header: whoever sends the
 * request could choose where the link leads.
 */
export function siteAddress(path: string): string {
  const origin = getSettings().publicUrl ?? `http://localhost:${process.env.PORT ?? '3000'}`
  return new URL(path, origin).href
}
