import type { Recording } from '@/simulation/kernel/recording'
import type { InterventionKind } from '@/simulation/kernel/run'
import type { Point } from '../diagram/projection'
import type { DiagramTarget } from '../diagram/target-order'
import { timerSpans } from '../diagram/timer-shapes'
import type { PlayerText } from '../player-text'
import { actionsForMessage, actionsForNode, type Action } from '../run/actions'
import { formatInstant } from '../run/instant-text'
import { nameIntervention, nameStep } from '../run/intervention-name'
import type { Words } from '../run/words'
import type { MenuEntry } from './action-menu'

/** A menu that is open: for what, beside which point of the picture, and for which instant. */
export interface OpenMenu {
  readonly target: DiagramTarget
  readonly at: Point
  readonly atUs: number
}

interface Surroundings {
  readonly recording: Recording
  readonly allowed: readonly InterventionKind[]
  readonly words: Words
  readonly text: PlayerText
}

export interface ActionEntry extends MenuEntry {
  readonly action: Action
}

export function menuTitle(menu: OpenMenu, { recording, words, text }: Surroundings): string {
  const track = trackOf(menu.target, recording)
  const name =
    menu.target.kind === 'node' ? words.node(menu.target.node) : `“${words.message(track?.label ?? '')}”`
  return text('actionsFor', { name, instant: formatInstant(menu.atUs, recording.run, words.locale) })
}

/** What can be done to the menu's target at its instant, in words. */
export function menuEntries(menu: OpenMenu, around: Surroundings): ActionEntry[] {
  const { recording, allowed } = around
  const situation = { recording, atUs: menu.atUs, allowed }
  const { target } = menu
  const track = trackOf(target, recording)
  const actions =
    target.kind === 'node'
      ? actionsForNode(target.node, situation, timerSpans(recording.events))
      : track
        ? actionsForMessage(track, situation)
        : []
  return actions.map((action, index) => ({
    id: `${index}`,
    action,
    isBreaking: isBreaking(action),
    name: nameAction(action, target.kind === 'node' ? target.node : undefined, around),
  }))
}

function trackOf(target: DiagramTarget, recording: Recording) {
  return target.kind === 'message' && recording.family === 'protocol'
    ? recording.messages[target.index]
    : undefined
}

function isBreaking(action: Action): boolean {
  if (action.kind === 'step') return false
  const { intervention } = action
  if (intervention.kind === 'load') return intervention.factor > 1
  return intervention.kind !== 'recover' && intervention.kind !== 'heal'
}

function nameAction(action: Action, near: string | undefined, around: Surroundings): string {
  return action.kind === 'intervene'
    ? nameIntervention(action.intervention, { ...around, near })
    : nameStep(action.step, around)
}
