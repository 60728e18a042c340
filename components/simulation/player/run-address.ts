import { describe } from '@/simulation/catalogue'
import type { Run } from '@/simulation/kernel/run'
import { validateRun } from '@/simulation/kernel/validate-run'

/** What the address of a page says about one simulation. */
export type RunAddress =
  | { readonly kind: 'none' }
  | { readonly kind: 'run'; readonly key: string; readonly run: Run; readonly atUs?: number }
  | { readonly kind: 'refused'; readonly isOtherVersion: boolean }

/** The address of this page that opens an instant of a run. */
export function runLink(run: Run, atUs: number): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}#run=${toText(run)}&at=${atUs}`
}

/** Reads the fragment of an address. Runs of other simulations are none of this figure's business. */
export function readRunAddress(fragment: string, simulation: string): RunAddress {
  const values = new URLSearchParams(fragment.replace(/^#/, ''))
  const written = values.get('run')
  const description = describe(simulation)
  if (written === null || !description) return { kind: 'none' }
  const value = fromText(written)
  if (value === undefined) return { kind: 'refused', isOtherVersion: false }
  const checked = validateRun(value, description)
  if (!checked.ok) {
    if (checked.code === 'wrong-simulation') return { kind: 'none' }
    return { kind: 'refused', isOtherVersion: checked.code === 'wrong-version' }
  }
  const at = values.get('at')
  const atUs = at !== null && /^\d{1,15}$/.test(at) ? Number(at) : undefined
  return { kind: 'run', key: fragment, run: checked.run, atUs }
}

function toText(run: Run): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(run))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function fromText(written: string): unknown {
  if (!/^[A-Za-z0-9_-]+$/.test(written)) return undefined
  try {
    const bytes = Uint8Array.from(atob(written.replaceAll('-', '+').replaceAll('_', '/')), (byte) =>
      byte.charCodeAt(0),
    )
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
