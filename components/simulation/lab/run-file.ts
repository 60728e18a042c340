import { describe } from '@/simulation/catalogue'
import { nearestRun, type NearestRun } from '@/simulation/kernel/nearest-run'
import type { Run } from '@/simulation/kernel/run'
import { isRecord } from '@/simulation/kernel/refusal'
import { validateRun } from '@/simulation/kernel/validate-run'

const FORMAT = 'faultline-run'
/** As much as an answer may hold. */
export const FILE_BYTES_MAX = 65_536

export type RunFileReading =
  | { readonly kind: 'run'; readonly run: Run; readonly atUs?: number }
  | { readonly kind: 'other-version'; readonly nearest: NearestRun | null }
  /** `place` and `allowed` say where the run is wrong and what would be right there. */
  | { readonly kind: 'wrong'; readonly place: string; readonly allowed: string }
  | { readonly kind: 'unreadable' }

/** A run, and the instant looked at, as the text of a file that people can read and keep. */
export function writeRunFile(run: Run, atUs: number): string {
  return `${JSON.stringify({ format: FORMAT, run, atUs }, null, 2)}\n`
}

/** Reads what somebody chose as a run file of this simulation; nothing of it is trusted. Never throws. */
export function readRunFile(text: string, simulation: string): RunFileReading {
  const description = describe(simulation)
  const file = parse(text)
  if (!description || !isRecord(file) || file.format !== FORMAT) return { kind: 'unreadable' }
  const checked = validateRun(file.run, description)
  if (!checked.ok) {
    if (checked.code === 'wrong-version')
      return { kind: 'other-version', nearest: nearestRun(file.run, description) }
    return { kind: 'wrong', place: checked.path, allowed: checked.allowed }
  }
  const { atUs } = file
  const isInstant = typeof atUs === 'number' && Number.isSafeInteger(atUs) && atUs >= 0
  return isInstant ? { kind: 'run', run: checked.run, atUs } : { kind: 'run', run: checked.run }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
