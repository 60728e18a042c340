/**
 * The same headers for every page. A nonce would make each page dynamic and forbid prerendering, so inline
 * scripts are allowed (Next writes its page data as inline scripts) while `eval` and foreign origins are not.
 * Only the pages that are made for it may stand inside a page of another site: they know nobody and keep nothing.
 */
export function securityHeaders({ mayBeFramed = false } = {}) {
  const isDevelopment = process.env.NODE_ENV === 'development'
  const policy = {
    'default-src': ["'self'"],
    'script-src': ["'self'", "'unsafe-inline'", ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(isDevelopment ? ['ws:'] : [])],
    'worker-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': [mayBeFramed ? '*' : "'none'"],
  }
  return [
    {
      key: 'Content-Security-Policy',
      value: Object.entries(policy)
        .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
        .join('; '),
    },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    ...(mayBeFramed ? [] : [{ key: 'X-Frame-Options', value: 'DENY' }]),
    // A window that another site opened cannot be scripted by it, and no other site can embed our files.
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  ]
}
