import { invariant } from '../../kernel/invariant'
import { EVENTS_MAX, type Model, type SimulateOptions } from '../../kernel/model'
import type { Curve, MetricValue, PropertyResult, SystemRecording } from '../../kernel/recording'
import type { Run } from '../../kernel/run'
import { mmcMeanResponseTime } from '../../theory/queueing'
import { fleetAvailability, relativeCapacity } from '../../theory/scalability'
import { fleetDescription } from './description'
import { influenceIn } from './influence'
import { FleetRun, type Trouble } from './fleet-run'
import { FleetRecorder } from './recorder'
import { machineNames, readSettings, type FleetSettings } from './settings'

/** Events that a run without a recorder may process when nothing else is asked. */
const METRICS_EVENTS_MAX = 20_000_000

/** Thirty days. */
const MONTH_US = 2_592_000_000_000

/** Requests inside per small machine’s power from which a run that has ended counts as left behind. */
const BACKLOG_PER_MACHINE = 20

export const model: Model = { description: fleetDescription, simulate, influenceIn }

/**
 * Plays a fleet to the end of its duration.
 * @throws {InvariantError} when the run is of another simulation or was not validated.
 */
export function simulate(run: Run, options: SimulateOptions = {}): SystemRecording {
  invariant(run.simulation === fleetDescription.id, 'The run is of another simulation')
  const settings = readSettings(run.parameters)
  const nodes = machineNames(settings.machines)
  const isFull = options.level !== 'metrics'
  const recorder = isFull ? new FleetRecorder(run, nodes) : null
  const fleet = new FleetRun(settings, run, nodes, recorder)
  const isFinished = fleet.play(options.eventsMax ?? (isFull ? EVENTS_MAX : METRICS_EVENTS_MAX))
  const endUs = settings.durationUs
  return {
    family: 'system',
    run,
    nodes,
    endUs,
    end: isFinished ? 'horizon' : 'limit',
    events: recorder?.events ?? [],
    unused: [...fleet.unused].sort((left, right) => left - right),
    metrics: measure(fleet, settings),
    properties: {
      'somebody-serves': always(fleet.firstOutage, 'nobody-serves', isFinished),
      'nothing-fails': always(fleet.firstFailure, 'request-failed', isFinished),
      'keeps-up': judgeKeepsUp(fleet.inside(), settings, isFinished),
    },
    series: recorder?.series() ?? [],
    curves: drawCurves(settings, run),
    requests: recorder?.requests ?? [],
    tracks: recorder?.finish(endUs) ?? [],
  }
}

function measure(fleet: FleetRun, settings: FleetSettings): Readonly<Record<string, MetricValue>> {
  const windowUs = fleet.windowUs()
  const { machines, workUs, availability, commonShare } = settings
  const [speed, price] = fleet.isReplaced
    ? [2 * settings.speed, settings.priceReplaced]
    : [settings.speed, settings.price]
  return {
    'mean-response-time': { value: fleet.responses.meanUs(), unit: 'us' },
    'p99-response-time': { value: fleet.responses.percentileUs(99), unit: 'us' },
    throughput: { value: windowUs === 0 ? null : (fleet.served * 1_000_000) / windowUs, unit: 'requests/s' },
    capacity: { value: (machines * speed * 1_000_000) / workUs, unit: 'requests/s' },
    utilisation: { value: windowUs === 0 ? null : fleet.busyUs / (machines * windowUs), unit: 'ratio' },
    served: { value: fleet.served, unit: 'requests' },
    failed: { value: fleet.failed, unit: 'requests' },
    downtime: { value: fleet.downtimeUs, unit: 'us' },
    'monthly-downtime': {
      value: windowUs === 0 ? null : Math.round((fleet.downtimeUs / windowUs) * MONTH_US),
      unit: 'us',
    },
    'expected-downtime': {
      value: Math.round(downtimeShare(availability, machines, commonShare) * MONTH_US),
      unit: 'us',
    },
    price: { value: price, unit: 'count' },
  }
}

function always(trouble: Trouble | null, code: string, isFinished: boolean): PropertyResult {
  if (trouble === null) {
    const verdict = isFinished ? ('holds' as const) : ('unknown' as const)
    return { verdict, history: [{ atUs: 0, verdict }] }
  }
  const explanation = { code, nodes: [trouble.node], values: {}, atUs: trouble.atUs }
  const failed = { atUs: trouble.atUs, verdict: 'fails' as const, explanation }
  return {
    verdict: 'fails',
    explanation,
    history: trouble.atUs === 0 ? [failed] : [{ atUs: 0, verdict: 'holds' }, failed],
  }
}

/** Judged at the end of the run: a run that a limit cut short has not come there. */
function judgeKeepsUp(inside: number, settings: FleetSettings, isFinished: boolean): PropertyResult {
  const { power, durationUs: endUs } = settings
  const open = { atUs: 0, verdict: 'unknown' as const }
  if (!isFinished) return { verdict: 'unknown', history: [open] }
  if (inside < BACKLOG_PER_MACHINE * power) {
    return { verdict: 'holds', history: [open, { atUs: endUs, verdict: 'holds' }] }
  }
  const explanation = { code: 'backlog', nodes: [], values: { inside }, atUs: endUs }
  return { verdict: 'fails', explanation, history: [open, { atUs: endUs, verdict: 'fails', explanation }] }
}

/** Theory of an untouched run in which machines need not coordinate, and of how capacity grows with machines. */
function drawCurves(settings: FleetSettings, run: Run): readonly Curve[] {
  const { layout, power, workUs, speed } = settings
  const alpha = Number(run.parameters.contention)
  const beta = Number(run.parameters.coherence)
  const isIndependent = layout === 'one-big' || speed === 1
  const responseUs = (load: number) => {
    if (layout === 'one-big') return mmcMeanResponseTime(1, load, workUs / power)
    return mmcMeanResponseTime(layout === 'separate' ? 1 : power, load, workUs)
  }
  const loads = Array.from({ length: 98 }, (_, percent) => (percent + 1) / 100)
  const counts = Array.from({ length: 64 }, (_, place) => place + 1)
  const capacity = (machines: number) =>
    layout === 'one-big' ? machines : relativeCapacity(machines, alpha, beta)
  return [
    ...downtimeCurves(settings, run),
    ...(isIndependent && settings.repairUs === 0 && run.interventions.length === 0
      ? [
          {
            id: 'response-by-load',
            xUnit: 'ratio' as const,
            yUnit: 'us' as const,
            kind: 'theory' as const,
            points: loads.map((x) => ({ x, y: responseUs(x) })),
          },
        ]
      : []),
    {
      id: 'capacity-by-machines',
      xUnit: 'nodes',
      yUnit: 'requests/s',
      kind: 'theory',
      points: counts.map((x) => ({ x, y: (capacity(x) * 1_000_000) / workUs })),
    },
  ]
}

function downtimeShare(availability: number, machines: number, commonShare: number): number {
  return 1 - fleetAvailability(availability, machines, commonShare)
}

/** How long a month nobody is up, where nothing but outages by themselves takes machines down. */
function downtimeCurves(settings: FleetSettings, run: Run): readonly Curve[] {
  const { layout, availability, commonShare, repairUs, machines, replaceAtUs } = settings
  const isTouched = run.interventions.some(({ kind }) => kind !== 'load') || Number.isFinite(replaceAtUs)
  if (repairUs === 0 || isTouched) return []
  const axis = { yUnit: 'us', kind: 'theory' } as const
  const counts = Array.from({ length: 64 }, (_, place) => place + 1)
  const shares = Array.from({ length: 101 }, (_, percent) => percent / 100)
  return [
    {
      ...axis,
      id: 'downtime-by-machines',
      xUnit: 'nodes',
      points: counts.map((x) => ({
        x,
        y: downtimeShare(availability, layout === 'one-big' ? 1 : x, commonShare) * MONTH_US,
      })),
    },
    {
      ...axis,
      id: 'downtime-by-common',
      xUnit: 'ratio',
      points: shares.map((x) => ({ x, y: downtimeShare(availability, machines, x) * MONTH_US })),
    },
  ]
}
