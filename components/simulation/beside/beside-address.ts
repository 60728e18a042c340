import { describe } from '@/simulation/catalogue'
import type { Run } from '@/simulation/kernel/run'
import { decodeRun, encodeRun, simulationOf } from '@/simulation/kernel/run-link'
import { validateRun } from '@/simulation/kernel/validate-run'
import { runLink } from '../player/run-address'

const NAME = 'beside'

/** What an address says about the run that stands beside the one in the picture. */
export type BesideAddress =
  { readonly kind: 'none' } | { readonly kind: 'run'; readonly run: Run } | { readonly kind: 'refused' }

/** The address of this page that opens two runs at an instant. */
export function besideLink(changed: Run, base: Run, atUs: number): string {
  return `${runLink(changed, atUs)}&${NAME}=${encodeRun(base)}`
}

/** Reads the fragment of an address. A run from outside is checked like any other. */
export function readBesideAddress(fragment: string, simulation: string): BesideAddress {
  const written = new URLSearchParams(fragment.replace(/^#/, '')).get(NAME)
  const description = describe(simulation)
  if (written === null || !description) return { kind: 'none' }
  const reading = decodeRun(written)
  if (!reading.ok || simulationOf(reading.value) !== simulation) return { kind: 'refused' }
  const checked = validateRun(reading.value, description)
  return checked.ok ? { kind: 'run', run: checked.run } : { kind: 'refused' }
}
