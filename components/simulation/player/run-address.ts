import type { Run } from '@/simulation/kernel/run'
import { encodeRun } from '@/simulation/kernel/run-link'

/** The address of this page that opens an instant of a run. */
export function runLink(run: Run, atUs: number): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}#${encodeRun(run, atUs)}`
}
