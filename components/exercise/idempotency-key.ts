const BYTES = 16

/** A key nobody else makes. Not `crypto.randomUUID`: browsers have that only on pages with HTTPS. */
export function makeIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
