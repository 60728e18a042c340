import type { RunSummary } from '../../kernel/protocol'
import type { MetricValue } from '../../kernel/recording'
import type { NodeId } from '../../kernel/run'
import { microseconds } from '../shared/effects'
import { monitorOf } from './properties'
import { PRIMARY, STANDBY, type State } from './states'

interface Span {
  readonly fromUs: number
  readonly toUs: number
}

/** Figures of a run; what did not happen is null. */
export function metrics(summary: RunSummary<State>): Readonly<Record<string, MetricValue>> {
  const primary = primarySpans(summary)
  const standby = standbySpans(summary)
  const suspicions = monitorOf(summary.snapshot)?.suspicions ?? []
  const isServing = (atUs: number) => primary.some(({ fromUs, toUs }) => fromUs <= atUs && atUs < toUs)
  const falseAlarms = suspicions.filter(({ atUs }) => isServing(atUs))
  const both = overlap(primary, standby)
  const served = length(primary) + length(standby) - both
  return {
    'detection-time': { value: detectionTimeUs(summary, suspicions), unit: 'us' },
    'false-alarms': { value: falseAlarms.length, unit: 'count' },
    'heartbeats-to-false-alarm': { value: falseAlarms[0]?.beats ?? null, unit: 'count' },
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

/** When the primary served: not after a crash until it recovers, not while it restarts, not once it has stepped down. */
function primarySpans({ run, milestones, endUs }: RunSummary<State>): readonly Span[] {
  const restartUs = microseconds(run.parameters.restartMs)
  const decided = milestones.flatMap((event) =>
    event.kind === 'decide' && event.node === PRIMARY ? [{ kind: event.decision, atUs: event.atUs }] : [],
  )
  const restarts = decided.filter(({ kind }) => kind === 'restart')
  const changes = [
    ...changesOf(run.interventions, PRIMARY),
    ...restarts.flatMap(({ atUs }) => [
      { kind: 'restart', atUs },
      { kind: 'restarted', atUs: atUs + restartUs },
    ]),
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

/** From taking over until the end, or its own crash: coming back, it waits to be told. */
function standbySpans({ run, milestones, endUs }: RunSummary<State>): readonly Span[] {
  const crashes = changesOf(run.interventions, STANDBY).filter(({ kind }) => kind === 'crash')
  return milestones.flatMap(({ kind, node, atUs }) => {
    if (kind !== 'decide' || node !== STANDBY) return []
    const crash = crashes.find((one) => one.atUs > atUs)
    return [{ fromUs: atUs, toUs: Math.min(endUs, crash?.atUs ?? endUs) }]
  })
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
