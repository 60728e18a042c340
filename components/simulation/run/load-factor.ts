import type { Run } from '@/simulation/kernel/run'

/**
 * What interventions multiply the arrivals by at an instant. They are few, so the last one by its instant is found by
 * looking at all of them.
 */
export function loadFactorAt(run: Run, atUs: number): number {
  let factor = 1
  let sinceUs = -1
  for (const intervention of run.interventions) {
    if (intervention.kind !== 'load' || intervention.atUs > atUs || intervention.atUs < sinceUs) continue
    factor = intervention.factor
    sinceUs = intervention.atUs
  }
  return factor
}
