import type { RunSummary } from '../../kernel/protocol'
import type { MetricValue } from '../../kernel/recording'
import type { NodeId } from '../../kernel/run'
import { microseconds } from '../shared/effects'
import { monitorOf } from './properties'
import { PRIMARY, STANDBY, type State, type Suspicion } from './states'

interface Span {
  readonly fromUs: number
  readonly toUs: number
}

/** Figures of a run; what did not happen is null. */
export function metrics(summary: RunSummary<State>): Readonly<Record<string, MetricValue>> {
  const primaryUp = primarySpans(summary)
  const primary = without(primaryUp, pausesOf(summary, PRIMARY))
  const standby = without(standbySpans(summary), pausesOf(summary, STANDBY))
  const suspicions = monitorOf(summary.snapshot)?.suspicions ?? []
  const isUp = (atUs: number) => primaryUp.some(({ fromUs, toUs }) => fromUs <= atUs && atUs < toUs)
  const falseAlarms = suspicions.filter(({ atUs }) => isUp(atUs))
  const both = overlap(primary, standby)
  const served = length(primary) + length(standby) - both
  return {
    'detection-time': { value: detectionTimeUs(summary, suspicions), unit: 'us' },
    'false-alarms': { value: falseAlarms.length, unit: 'count' },
    'heartbeats-to-false-alarm': { value: falseAlarms[0]?.beats ?? null, unit: 'count' },
    'false-alarm-downtime': { value: length(needlessRestarts(summary, suspicions, falseAlarms)), unit: 'us' },
    downtime: { value: summary.endUs - served, unit: 'us' },
    'two-active-time': { value: both, unit: 'us' },
    messages: { value: summary.messagesSent, unit: 'messages' },
  }
}

/** From the primary's first crash to the suspicion; null when there was none, or when it came back before. */
function detectionTimeUs(
  { run, endUs }: RunSummary<State>,
  suspicions: readonly { readonly atUs: number }[],
): number | null {
  const changes = changesOf(run.interventions, PRIMARY)
  const crash = changes.find(({ kind, atUs }) => kind === 'crash' && atUs <= endUs)
  if (crash === undefined) return null
  const back = changes.find(({ kind, atUs }) => kind === 'recover' && atUs > crash.atUs)
  const noticed = suspicions.find(({ atUs }) => atUs >= crash.atUs && atUs < (back?.atUs ?? Infinity))
  return noticed === undefined ? null : noticed.atUs - crash.atUs
}

/**
 * When the primary was up, pauses included: not after a crash until it recovers, not while it restarts, not once it has
 * stepped down.
 */
function primarySpans({ run, milestones, endUs }: RunSummary<State>): readonly Span[] {
  const restartUs = microseconds(run.parameters.restartMs)
  const decided = milestones.flatMap((event) =>
    event.kind === 'decide' && event.node === PRIMARY ? [{ kind: event.decision, atUs: event.atUs }] : [],
  )
  const lastUs = microseconds(run.parameters.durationS) * 1_000
  const restarts = decided.filter(({ kind }) => kind === 'restart')
  const changes = [
    ...changesOf(run.interventions, PRIMARY),
    ...restarts.map(({ atUs }) => ({ kind: 'restart', atUs })),
    // Whoever is not back when the simulated time is over stays away.
    ...restarts.flatMap(({ atUs }) =>
      atUs + restartUs < lastUs ? [{ kind: 'restarted', atUs: atUs + restartUs }] : [],
    ),
    ...decided.filter(({ kind }) => kind === 'step-down'),
  ].sort((left, right) => left.atUs - right.atUs)
  const spans: Span[] = []
  let sinceUs: number | null = 0
  let isDown = false
  for (const { kind, atUs } of changes) {
    if (atUs > endUs) break
    if (kind === 'crash') isDown = true
    const begins = kind === 'recover' ? isDown : kind === 'restarted' && !isDown
    if (begins) {
      isDown = false
      sinceUs ??= atUs
    } else if (sinceUs !== null && kind !== 'recover' && kind !== 'restarted') {
      spans.push({ fromUs: sinceUs, toUs: atUs })
      sinceUs = null
    }
  }
  if (sinceUs !== null) spans.push({ fromUs: sinceUs, toUs: endUs })
  return spans
}

/** Restarts ordered by a suspicion that was false: until the primary serves again, crashes, or the run ends. */
function needlessRestarts(
  { run, milestones, endUs }: RunSummary<State>,
  suspicions: readonly Suspicion[],
  falseAlarms: readonly Suspicion[],
): readonly Span[] {
  const restartUs = microseconds(run.parameters.restartMs)
  const crashes = changesOf(run.interventions, PRIMARY).filter(({ kind }) => kind === 'crash')
  return milestones.flatMap((event) => {
    if (event.kind !== 'decide' || event.node !== PRIMARY || event.decision !== 'restart') return []
    const { atUs } = event
    const cause = suspicions.filter((suspicion) => suspicion.atUs < atUs).at(-1)
    if (cause === undefined || !falseAlarms.includes(cause)) return []
    const crash = crashes.find((one) => one.atUs >= atUs)
    return [{ fromUs: atUs, toUs: Math.min(atUs + restartUs, endUs, crash?.atUs ?? endUs) }]
  })
}

/** From taking over until the end, or its own crash: coming back, it waits to be told. */
function standbySpans({ run, milestones, endUs }: RunSummary<State>): readonly Span[] {
  const crashes = changesOf(run.interventions, STANDBY).filter(({ kind }) => kind === 'crash')
  return milestones.flatMap(({ kind, node, atUs }) => {
    if (kind !== 'decide' || node !== STANDBY) return []
    const crash = crashes.find((one) => one.atUs > atUs)
    return [{ fromUs: atUs, toUs: Math.min(endUs, crash?.atUs ?? endUs) }]
  })
}

/**
 * When a node stood still. A pause of a node that is down or paused already has no effect, and a crash ends one; at the
 * very end of a pause an intervention comes first.
 */
function pausesOf({ run }: RunSummary<State>, id: NodeId): readonly Span[] {
  const pauses: Span[] = []
  let isDown = false
  for (const one of [...run.interventions].sort((left, right) => left.atUs - right.atUs)) {
    if (!('node' in one) || one.node !== id) continue
    const last = pauses.at(-1)
    if (one.kind === 'crash' && !isDown) {
      isDown = true
      if (last !== undefined) pauses.splice(-1, 1, { ...last, toUs: Math.min(last.toUs, one.atUs) })
    } else if (one.kind === 'recover') isDown = false
    else if (one.kind === 'pause' && !isDown && one.atUs > (last?.toUs ?? -1)) {
      pauses.push({ fromUs: one.atUs, toUs: one.atUs + one.durationUs })
    }
  }
  return pauses
}

/** Crashes and recoveries of a node in order of time. */
function changesOf(interventions: RunSummary<State>['run']['interventions'], node: NodeId) {
  return interventions
    .flatMap((one) =>
      (one.kind === 'crash' || one.kind === 'recover') && one.node === node
        ? [{ kind: one.kind as string, atUs: one.atUs }]
        : [],
    )
    .sort((left, right) => left.atUs - right.atUs)
}

/** What is left of the spans outside the gaps. */
function without(spans: readonly Span[], gaps: readonly Span[]): readonly Span[] {
  return gaps.reduce<readonly Span[]>(
    (left, gap) =>
      left.flatMap(({ fromUs, toUs }) =>
        [
          { fromUs, toUs: Math.min(toUs, gap.fromUs) },
          { fromUs: Math.max(fromUs, gap.toUs), toUs },
        ].filter((span) => span.fromUs < span.toUs),
      ),
    spans,
  )
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { fromUs, toUs }) => sum + toUs - fromUs, 0)
}

function overlap(some: readonly Span[], others: readonly Span[]): number {
  return some.reduce(
    (sum, one) =>
      sum +
      others.reduce(
        (inner, other) =>
          inner + Math.max(0, Math.min(one.toUs, other.toUs) - Math.max(one.fromUs, other.fromUs)),
        0,
      ),
    0,
  )
}
