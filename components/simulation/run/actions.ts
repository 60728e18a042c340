import type { MessageTrack, Recording } from '@/simulation/kernel/recording'
import type { Intervention, InterventionKind, Run, Step } from '@/simulation/kernel/run'
import { niceStep } from '../diagram/projection'
import type { TimerSpan } from '../diagram/timer-shapes'
import { pendingTimersAt } from '../diagram/timer-shapes'
import { conditionAt } from './condition-at'
import { cutSpans, isLinkCut } from './links'
import { addIntervention, takeStepNext } from './run-edits'

/** Something a learner may do to the run at an instant. */
export type Action =
  | { readonly kind: 'intervene'; readonly intervention: Intervention; readonly atUs: number }
  | { readonly kind: 'step'; readonly step: Step; readonly atUs: number }

interface Situation {
  readonly recording: Recording
  readonly atUs: number
  readonly allowed: readonly InterventionKind[]
}

/** The load may be raised and restored where requests are served. */
const LOAD_CHANGES: readonly Intervention[] = [2, 1.25, 1, 0.5].map((factor) => ({ kind: 'load', factor }))

/** What can be done to a node at an instant: only what would change something. */
export function actionsForNode(node: string, situation: Situation, timers: readonly TimerSpan[]): Action[] {
  const { recording, atUs, allowed } = situation
  const condition = conditionAt(
    recording.tracks.find((track) => track.node === node),
    atUs,
  )
  const interventions: Intervention[] = []
  if (condition === 'down') interventions.push({ kind: 'recover', node })
  else {
    interventions.push({ kind: 'crash', node })
    if (condition !== 'paused' && !recording.run.schedule) {
      interventions.push({ kind: 'pause', node, durationUs: lengthFor(recording, 8) })
    }
  }
  if (recording.family === 'system') interventions.push(...LOAD_CHANGES)
  const links = recording.nodes
    .filter((other) => other !== node)
    .map((other) => linkAction(node, other, situation))
  const actions = [...interventions, ...links].filter(({ kind }) => allowed.includes(kind)).map(doneAt(atUs))
  return [...actions, ...firings(node, situation, timers)]
}

/** What can be done to a message. Drops and delays act when it is sent, whatever the instant of the picture. */
export function actionsForMessage(track: MessageTrack, situation: Situation): Action[] {
  const { recording, atUs, allowed } = situation
  const { run } = recording
  const own: Intervention[] = run.schedule ? inFlightFaults(track, atUs) : timedFaults(track, recording)
  const at = run.schedule ? atUs : track.sentUs
  const message = own.filter(({ kind }) => allowed.includes(kind)).map(doneAt(at))
  const link = [linkAction(track.from, track.to, situation)].filter(({ kind }) => allowed.includes(kind))
  return [...deliveries(track, situation), ...message, ...link.map(doneAt(atUs))]
}

function timedFaults(track: MessageTrack, recording: Recording): Intervention[] {
  const isTouched = recording.run.interventions.some(
    (other) => 'message' in other && other.message === track.id,
  )
  if (isTouched) return []
  const message = track.id
  return [
    { kind: 'drop', message },
    { kind: 'delay', message, byUs: lengthFor(recording, 10) },
    { kind: 'delay', message, byUs: lengthFor(recording, 3) },
    { kind: 'duplicate', message },
  ]
}

function inFlightFaults(track: MessageTrack, atUs: number): Intervention[] {
  return isInFlight(track, atUs) ? [{ kind: 'drop', message: track.id }] : []
}

function isInFlight(track: MessageTrack, atUs: number): boolean {
  return track.sentUs <= atUs && (track.endUs === null || track.endUs > atUs)
}

function linkAction(from: string, to: string, { recording, atUs }: Situation): Intervention {
  return { kind: isLinkCut(cutSpans(recording), from, to, atUs) ? 'heal' : 'cut', from, to }
}

/** In a schedule the learner decides which message arrives next, */
function deliveries(track: MessageTrack, { recording, atUs }: Situation): Action[] {
  if (!recording.run.schedule || !isInFlight(track, atUs)) return []
  return [{ kind: 'step', step: { kind: 'deliver', message: track.id }, atUs }]
}

/** and which timer runs out. */
function firings(node: string, { recording, atUs }: Situation, timers: readonly TimerSpan[]): Action[] {
  if (!recording.run.schedule) return []
  return pendingTimersAt(timers, atUs)
    .filter((span) => span.node === node)
    .map(({ timer }) => ({ kind: 'step', step: { kind: 'fire', timer }, atUs }))
}

/** Everything that a run taken step by step can do next at an instant: messages on their way, then running timers. */
export function nextSteps(recording: Recording, atUs: number, timers: readonly TimerSpan[]): Step[] {
  if (!recording.run.schedule || recording.family !== 'protocol') return []
  const isUp = (node: string) =>
    conditionAt(
      recording.tracks.find((track) => track.node === node),
      atUs,
    ) !== 'down'
  const underway = recording.messages.filter((track) => isInFlight(track, atUs))
  const running = pendingTimersAt(timers, atUs).filter(({ node }) => isUp(node))
  return [
    ...underway.map(({ id }): Step => ({ kind: 'deliver', message: id })),
    ...running.map(({ timer }): Step => ({ kind: 'fire', timer })),
  ]
}

function doneAt(atUs: number): (intervention: Intervention) => Action {
  return (intervention) => ({ kind: 'intervene', intervention, atUs })
}

/** A round length of time that is a part of the run, so that it is seen in the picture. */
function lengthFor(recording: Recording, part: number): number {
  return Math.max(1000, niceStep(Math.max(1, recording.endUs) / part))
}

export function applyAction(run: Run, action: Action): Run {
  return action.kind === 'intervene'
    ? addIntervention(run, action.intervention, action.atUs)
    : takeStepNext(run, action.step, action.atUs)
}
