import type { Intervention, ParameterValue, Run, Step, TimedIntervention } from '@/simulation/kernel/run'

/** One intervention of a run, however the run says it: as a timed intervention or as a fault in its schedule. */
export interface ListedIntervention {
  /** Its place in `run.interventions`, or in `run.schedule` when the run has one. */
  readonly index: number
  readonly intervention: Intervention
  readonly atUs: number
}

/** Each step of a schedule takes one tick. */
export const TICK_US = 1000

/** The instant of a step of a schedule: the first step happens after one tick. */
export function stepInstantUs(index: number): number {
  return (index + 1) * TICK_US
}

/** How many steps of a schedule have been taken at an instant. */
export function stepsTakenAt(atUs: number): number {
  return Math.max(0, Math.floor(atUs / TICK_US))
}

export function listInterventions(run: Run): ListedIntervention[] {
  if (!run.schedule)
    return run.interventions.map((timed, index) => ({ index, intervention: timed, atUs: timed.atUs }))
  return run.schedule.flatMap((step, index) =>
    step.kind === 'fault' ? [{ index, intervention: step.fault, atUs: stepInstantUs(index) }] : [],
  )
}

/** The same run with one more intervention. In a schedule it becomes the next step after the instant. */
export function addIntervention(run: Run, intervention: Intervention, atUs: number): Run {
  if (!run.schedule)
    return { ...run, interventions: inTimeOrder([...run.interventions, { ...intervention, atUs }]) }
  return insertStep(run, { kind: 'fault', fault: intervention }, atUs)
}

/** Puts a step right after those already taken at an instant. */
export function insertStep(run: Run, step: Step, atUs: number): Run {
  const schedule = [...(run.schedule ?? [])]
  schedule.splice(Math.min(schedule.length, stepsTakenAt(atUs)), 0, step)
  return { ...run, schedule }
}

/** Takes a step that is already planned and puts it right after those taken at an instant, or adds it there. */
export function takeStepNext(run: Run, step: Step, atUs: number): Run {
  const taken = stepsTakenAt(atUs)
  const later = (run.schedule ?? []).findIndex(
    (planned, index) => index >= taken && isSameStep(planned, step),
  )
  const without = later < 0 ? run : removeFromSchedule(run, later)
  return insertStep(without, step, atUs)
}

function isSameStep(first: Step, second: Step): boolean {
  if (first.kind === 'deliver') return second.kind === 'deliver' && first.message === second.message
  if (first.kind === 'fire') return second.kind === 'fire' && first.timer === second.timer
  if (first.kind === 'choose') {
    return second.kind === 'choose' && first.node === second.node && first.choice === second.choice
  }
  return false
}

export function removeIntervention(run: Run, index: number): Run {
  if (run.schedule) return removeFromSchedule(run, index)
  return { ...run, interventions: run.interventions.filter((_, place) => place !== index) }
}

export function removeAllInterventions(run: Run): Run {
  if (run.schedule) return { ...run, schedule: run.schedule.filter((step) => step.kind !== 'fault') }
  return { ...run, interventions: [] }
}

function removeFromSchedule(run: Run, index: number): Run {
  return { ...run, schedule: (run.schedule ?? []).filter((_, place) => place !== index) }
}

/** The same run with one intervention at another instant. In a schedule the step changes places. */
export function moveIntervention(run: Run, index: number, atUs: number): Run {
  const instantUs = Math.max(0, Math.round(atUs))
  if (!run.schedule) {
    const moved = run.interventions.map((timed, place) =>
      place === index ? { ...timed, atUs: instantUs } : timed,
    )
    return { ...run, interventions: moved }
  }
  const step = run.schedule[index]
  if (!step) return run
  const schedule = run.schedule.filter((_, place) => place !== index)
  schedule.splice(Math.min(schedule.length, Math.max(0, stepsTakenAt(instantUs) - 1)), 0, step)
  return { ...run, schedule }
}

export function changeIntervention(run: Run, index: number, intervention: Intervention): Run {
  if (run.schedule) {
    const schedule = run.schedule.map((step, place): Step =>
      place === index ? { kind: 'fault', fault: intervention } : step,
    )
    return { ...run, schedule }
  }
  const interventions = run.interventions.map((timed, place) =>
    place === index ? { ...intervention, atUs: timed.atUs } : timed,
  )
  return { ...run, interventions }
}

export function setParameter(run: Run, name: string, value: ParameterValue): Run {
  return { ...run, parameters: { ...run.parameters, [name]: value } }
}

export function setSeed(run: Run, seed: number): Run {
  return { ...run, seed }
}

/** Interventions at one instant happen in the order of the list, so a new one goes after its equals. */
function inTimeOrder(interventions: TimedIntervention[]): TimedIntervention[] {
  return interventions
    .map((timed, place) => ({ timed, place }))
    .sort((first, second) => first.timed.atUs - second.timed.atUs || first.place - second.place)
    .map(({ timed }) => timed)
}

/** Two runs that say the same thing, whatever order their parameters were named in. */
export function isSameRun(first: Run, second: Run): boolean {
  return first === second || canonical(first) === canonical(second)
}

function canonical(run: Run): string {
  const names = Object.keys(run.parameters).sort()
  return JSON.stringify([
    run.simulation,
    run.version,
    run.seed,
    names.map((name) => [name, run.parameters[name]]),
    run.interventions,
    run.schedule ?? null,
  ])
}
