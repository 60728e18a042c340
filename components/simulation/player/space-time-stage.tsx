'use client'

import { useMemo, useRef, useState, type Ref, useImperativeHandle } from 'react'
import type { ProtocolRecording } from '@/simulation/kernel/recording'
import type { InterventionKind } from '@/simulation/kernel/run'
import { focusTarget, SpaceTimeDiagram } from '../diagram/space-time-diagram'
import type { DiagramTarget } from '../diagram/target-order'
import { windowOf, type Point } from '../diagram/projection'
import { timerSpans } from '../diagram/timer-shapes'
import type { PlayerText } from '../player-text'
import { actionsForMessage, actionsForNode, type Action } from '../run/actions'
import { formatInstant } from '../run/instant-text'
import { nameIntervention, nameStep } from '../run/intervention-name'
import type { Words } from '../run/words'
import { useWidth } from '../use-media'
import { ActionMenu } from './action-menu'

/** Narrower than this, time runs downward. */
const RIGHTWARD_WIDTH_MIN = 480

export interface StageHandle {
  openMenu(): void
  focusTarget(target: DiagramTarget): void
}

interface Props {
  recording: ProtocolRecording
  words: Words
  text: PlayerText
  atUs: number
  /** The end of the time axis. */
  endUs: number
  target: DiagramTarget
  /** Whether the run may be changed at all. */
  canAct: boolean
  /** Kinds of intervention that may still be added. */
  allowed: readonly InterventionKind[]
  /** Said instead of the actions when there are none. */
  emptyText: string
  onInstant: (atUs: number) => void
  onTarget: (target: DiagramTarget) => void
  onAction: (action: Action, name: string) => void
  ref: Ref<StageHandle>
}

interface OpenMenu {
  readonly target: DiagramTarget
  readonly at: Point
  readonly atUs: number
}

/** The space–time diagram with the menu of what can be done to what was pressed. */
export function SpaceTimeStage(props: Props) {
  const { recording, words, text, atUs, target, ref } = props
  const stage = useRef<HTMLDivElement>(null)
  const diagram = useRef<HTMLDivElement>(null)
  const width = useWidth(stage, 588)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const window = useMemo(() => windowOf(props.endUs), [props.endUs])
  const entries = useMemo(() => (menu ? entriesOf(menu, props) : []), [menu, props])

  useImperativeHandle(ref, () => ({
    openMenu: () => setMenu({ target, at: { x: width / 3, y: 60 }, atUs }),
    focusTarget: (next) => focusTarget(diagram.current, next),
  }))

  const close = () => {
    if (menu) focusTarget(diagram.current, menu.target)
    setMenu(null)
  }

  return (
    <div ref={stage} className="relative min-w-0 self-center">
      <SpaceTimeDiagram
        ref={diagram}
        recording={recording}
        words={words}
        text={text}
        atUs={atUs}
        window={window}
        width={width}
        direction={width >= RIGHTWARD_WIDTH_MIN ? 'rightward' : 'downward'}
        target={target}
        canAct={props.canAct}
        onInstant={props.onInstant}
        onTarget={props.onTarget}
        onAct={(pressed, at, pressedUs) => {
          if (props.canAct) setMenu({ target: pressed, at, atUs: pressedUs })
        }}
      />
      <ActionMenu
        at={menu?.at ?? null}
        title={menu ? menuTitle(menu, recording, words, text) : ''}
        entries={entries}
        emptyText={props.emptyText}
        onChoose={(id) => {
          const entry = entries.find((other) => other.id === id)
          close()
          if (entry) props.onAction(entry.action, entry.name)
        }}
        onClose={close}
      />
    </div>
  )
}

function menuTitle(menu: OpenMenu, recording: ProtocolRecording, words: Words, text: PlayerText): string {
  const track = menu.target.kind === 'message' ? recording.messages[menu.target.index] : undefined
  const name =
    menu.target.kind === 'node' ? words.node(menu.target.node) : `“${words.message(track?.label ?? '')}”`
  return text('actionsFor', { name, instant: formatInstant(menu.atUs, recording.run, words.locale) })
}

function entriesOf(menu: OpenMenu, { recording, allowed, words, text }: Props) {
  const situation = { recording, atUs: menu.atUs, allowed }
  const { target } = menu
  const track = target.kind === 'message' ? recording.messages[target.index] : undefined
  const actions =
    target.kind === 'node'
      ? actionsForNode(target.node, situation, timerSpans(recording.events))
      : track
        ? actionsForMessage(track, situation)
        : []
  return actions.map((action, index) => ({
    id: `${index}`,
    action,
    isBreaking:
      action.kind === 'intervene' &&
      action.intervention.kind !== 'recover' &&
      action.intervention.kind !== 'heal',
    name:
      action.kind === 'intervene'
        ? nameIntervention(action.intervention, {
            recording,
            words,
            text,
            near: target.kind === 'node' ? target.node : undefined,
          })
        : nameStep(action.step, { recording, words, text }),
  }))
}
