import { describe } from '@/simulation/catalogue'
import type { SimulationDescription } from '@/simulation/kernel/description'
import { nearestRun, type NearestRun } from '@/simulation/kernel/nearest-run'
import type { Run } from '@/simulation/kernel/run'
import { decodeRun, encodeRun, simulationOf } from '@/simulation/kernel/run-link'
import { validateRun } from '@/simulation/kernel/validate-run'

/** What the address of a page says about one simulation. */
export type RunAddress =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'run'
      readonly key: string
      readonly run: Run
      readonly atUs?: number
      /** It stands for a run that is not played any more. */
      readonly isNearest?: boolean
    }
  /** `nearest` is offered, never shown unasked: the link's run would end differently today. */
  | { readonly kind: 'refused'; readonly isOtherVersion: boolean; readonly nearest: NearestRun | null }

export type Refused = Extract<RunAddress, { kind: 'refused' }>

/** The address of this page that opens an instant of a run. */
export function runLink(run: Run, atUs: number): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}#${runFragment(run, atUs)}`
}

export function runFragment(run: Run, atUs: number): string {
  return `run=${encodeRun(run)}&at=${atUs}`
}

/**
 * Reads the fragment of an address. Runs of other simulations are none of this figure's business.
 * @param name which of the runs that an address may carry.
 */
export function readRunAddress(fragment: string, simulation: string, name = 'run'): RunAddress {
  const values = new URLSearchParams(fragment.replace(/^#/, ''))
  const written = values.get(name)
  const description = describe(simulation)
  if (written === null || !description) return { kind: 'none' }
  const reading = decodeRun(written)
  if (!reading.ok) return { kind: 'refused', isOtherVersion: reading.code === 'newer-format', nearest: null }
  if (simulationOf(reading.value) !== simulation) return { kind: 'none' }
  const checked = validateRun(reading.value, description)
  if (!checked.ok) {
    const isOtherVersion = checked.code === 'wrong-version'
    return {
      kind: 'refused',
      isOtherVersion,
      nearest: isOtherVersion ? nearestRun(reading.value, description) : null,
    }
  }
  const at = values.get('at')
  const atUs = at !== null && /^\d{1,15}$/.test(at) ? Number(at) : (reading.atUs ?? undefined)
  return { kind: 'run', key: fragment, run: checked.run, atUs }
}

/** The simulation that a link's run belongs to, where that is another one that people may open. */
export function otherSimulation(fragment: string, simulation: string): string | null {
  const written = new URLSearchParams(fragment.replace(/^#/, '')).get('run')
  const reading = written === null ? null : decodeRun(written)
  const named = reading?.ok ? describe(simulationOf(reading.value) ?? '') : null
  return named === null || named.isHidden || named.id === simulation ? null : named.id
}

/**
 * What becomes of a run that was kept: a graded answer, a draft, the place somebody left. It is refused where today's
 * simulation would not play it as it was; unlike a link, it is known to have been a run once, so a nearest is offered.
 */
export function checkKeptRun(run: Run, description: SimulationDescription): Refused | null {
  const checked = validateRun(run, description)
  if (checked.ok) return null
  return {
    kind: 'refused',
    isOtherVersion: checked.code === 'wrong-version',
    nearest: nearestRun(run, description),
  }
}
