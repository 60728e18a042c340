import type { Plain } from './recording'

/**
 * Writes a plain value as text with its keys in order: equal values give equal text, whatever order they were built
 * in. Properties that are undefined count as absent.
 */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(',')}}`
}

/** Whether two plain values are equal in structure. */
export function isSamePlain(left: unknown, right: unknown): boolean {
  return left === right || canonicalText(left) === canonicalText(right)
}

/** Puts written values over older ones. */
export function withWritten(
  stable: Readonly<Record<string, Plain>>,
  writes: readonly { readonly key: string; readonly value: Plain }[],
): Readonly<Record<string, Plain>> {
  if (writes.length === 0) return stable
  return { ...stable, ...Object.fromEntries(writes.map(({ key, value }) => [key, value])) }
}
