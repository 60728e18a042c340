/** Where to go after signing in: an address of this site, whatever the link that led there asked for. */
export function localAddress(url: string, baseUrl: string): string {
  const base = new URL(baseUrl)
  if (!URL.canParse(url, base)) return base.href
  const target = new URL(url, base)
  return target.origin === base.origin ? target.href : base.href
}
