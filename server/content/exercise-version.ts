import { createHash } from 'node:crypto'
import type { Exercise } from '@/course/exercises/exercise'

/**
 * Names an exercise's content: two exercises have the same hash exactly when everything in them is the same, key
 * included, whatever the order of their fields.
 * @returns 64 hexadecimal digits.
 */
export function exerciseHash(exercise: Exercise): string {
  return createHash('sha256').update(canonicalJson(exercise)).digest('hex')
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .sort(([first], [second]) => (first < second ? -1 : 1))
  return `{${fields.map(([name, child]) => `${JSON.stringify(name)}:${canonicalJson(child)}`).join(',')}}`
}
