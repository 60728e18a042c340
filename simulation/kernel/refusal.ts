/** Why a value from outside was not taken. The page puts it into words; the command line prints it. */
export interface Refusal {
  readonly ok: false
  readonly code: RefusalCode
  /** Where, for example `parameters.participants` or `interventions.3.node`. */
  readonly path: string
  /** What would be allowed there, in plain notation. */
  readonly allowed: string
}

export type RefusalCode =
  | 'not-a-run'
  | 'not-an-object'
  | 'not-a-list'
  | 'unknown-name'
  | 'wrong-simulation'
  | 'wrong-version'
  | 'out-of-range'
  | 'too-many'
  | 'unknown-kind'

export function refuse(code: RefusalCode, path: string, allowed: string): Refusal {
  return { ok: false, code, path, allowed }
}

/** Whether the value is a plain object whose properties may be read by name. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
