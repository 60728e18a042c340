import { encodeRun } from '@/simulation/kernel/run-link'
import type { Run } from '@/simulation/kernel/run'
import { readRunAddress, runLink, type RunAddress } from '../player/run-address'

const NAME = 'beside'

/** The address of this page that opens two runs at an instant. */
export function besideLink(changed: Run, base: Run, atUs: number): string {
  return `${runLink(changed, atUs)}&${NAME}=${encodeRun(base)}`
}

/** What an address says about the run that stands beside the one in the picture; it is checked like any other. */
export function readBesideAddress(fragment: string, simulation: string): RunAddress {
  const isNamed = new URLSearchParams(fragment.replace(/^#/, '')).has(NAME)
  const address = readRunAddress(fragment, simulation, NAME)
  // Beside a run there can only be one of the same simulation.
  return isNamed && address.kind === 'none'
    ? { kind: 'refused', isOtherVersion: false, nearest: null }
    : address
}
