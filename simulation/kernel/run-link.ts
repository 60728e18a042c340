import { isRecord } from './refusal'
import type { Run } from './run'

/** The first character of a link's text says how the rest is written. */
const FORMAT = '1'
const LENGTH_MAX = 40_000
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export type LinkReading =
  | { readonly ok: true; readonly value: unknown; readonly atUs: number | null }
  | { readonly ok: false; readonly code: 'unreadable' | 'too-long' | 'newer-format' }

/**
 * Writes a run, and the instant to show, as text for a link: only letters, digits, `-` and `_`.
 * @param atUs virtual microseconds; left out when the whole run is meant.
 */
export function encodeRun(run: Run, atUs?: number): string {
  const { simulation, version, parameters, seed, interventions, schedule } = run
  const written = [simulation, version, parameters, seed, interventions, schedule ?? null, atUs ?? null]
  return FORMAT + toBase64(toUtf8(JSON.stringify(written)))
}

/**
 * Reads a link's text. What it holds came from outside: give `value` to `validateRun` before using it.
 * @returns the value and the instant, or why there is none. Never throws.
 */
export function decodeRun(text: string): LinkReading {
  if (text.length > LENGTH_MAX) return { ok: false, code: 'too-long' }
  if (/^[2-9]/.test(text)) return { ok: false, code: 'newer-format' }
  const bytes = text.startsWith(FORMAT) ? fromBase64(text.slice(1)) : null
  const written = bytes === null ? null : parse(fromUtf8(bytes))
  if (!Array.isArray(written)) return { ok: false, code: 'unreadable' }
  const [simulation, version, parameters, seed, interventions, schedule, atUs] = written as unknown[]
  const run = { simulation, version, parameters, seed, interventions }
  const value = schedule === null || schedule === undefined ? run : { ...run, schedule }
  return {
    ok: true,
    value,
    atUs: typeof atUs === 'number' && Number.isInteger(atUs) && atUs >= 0 ? atUs : null,
  }
}

/** The id of the simulation that a link's value claims to be a run of. */
export function simulationOf(value: unknown): string | null {
  return isRecord(value) && typeof value.simulation === 'string' ? value.simulation : null
}

function parse(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** Neither `btoa` nor `TextEncoder` belongs to the language itself, and simulations run anywhere. */
function toBase64(bytes: readonly number[]): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = bytes.slice(index, index + 3)
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0)
    text += ALPHABET.charAt(bits >>> 18) + ALPHABET.charAt((bits >>> 12) & 63)
    if (second !== undefined) text += ALPHABET.charAt((bits >>> 6) & 63)
    if (third !== undefined) text += ALPHABET.charAt(bits & 63)
  }
  return text
}

function fromBase64(text: string): readonly number[] | null {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const character of text) {
    const value = ALPHABET.indexOf(character)
    if (value === -1) return null
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes.push((bits >>> held) & 255)
  }
  return bytes
}

function toUtf8(text: string): readonly number[] {
  return Array.from(text).flatMap((character) => {
    const code = character.codePointAt(0) as number
    if (code < 0x80) return [code]
    if (code < 0x800) return [0xc0 | (code >>> 6), continuation(code)]
    if (code < 0x10000) return [0xe0 | (code >>> 12), continuation(code >>> 6), continuation(code)]
    return [0xf0 | (code >>> 18), continuation(code >>> 12), continuation(code >>> 6), continuation(code)]
  })
}

function continuation(code: number): number {
  return 0x80 | (code & 63)
}

/** Null when the bytes are not text. */
function fromUtf8(bytes: readonly number[]): string | null {
  const escaped = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  try {
    return decodeURIComponent(escaped)
  } catch {
    return null
  }
}
