'use client'

import { useMemo, useRef, useState, type Ref, useImperativeHandle } from 'react'
import type { EventPlaces } from '@/simulation/kernel/happened-before'
import type { ProtocolRecording } from '@/simulation/kernel/recording'
import type { InterventionKind } from '@/simulation/kernel/run'
import { focusTarget, SpaceTimeDiagram } from '../diagram/space-time-diagram'
import type { DiagramTarget } from '../diagram/target-order'
import { windowOf } from '../diagram/projection'
import type { PlayerText } from '../player-text'
import type { Action } from '../run/actions'
import type { Words } from '../run/words'
import { useWidth } from '../use-media'
import { ActionMenu } from './action-menu'
import { menuEntries, menuTitle, type OpenMenu } from './menu-entries'

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
  /** What had reached the event that was asked about. */
  past: EventPlaces | null
  /** Kinds of intervention that may still be added. */
  allowed: readonly InterventionKind[]
  /** Said instead of the actions when there are none. */
  emptyText: string
  onInstant: (atUs: number) => void
  onTarget: (target: DiagramTarget) => void
  onAction: (action: Action, name: string) => void
  ref: Ref<StageHandle>
}

/** The space–time diagram with the menu of what can be done to what was pressed. */
export function SpaceTimeStage(props: Props) {
  const { recording, words, text, atUs, target, ref } = props
  const stage = useRef<HTMLDivElement>(null)
  const width = useWidth(stage, 588)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const window = useMemo(() => windowOf(props.endUs), [props.endUs])
  const entries = menu ? menuEntries(menu, props) : []

  useImperativeHandle(ref, () => ({
    openMenu: () => setMenu({ target, at: { x: width / 3, y: 60 }, atUs }),
    focusTarget: (next) => focusTarget(stage.current, next),
  }))

  const close = () => {
    if (menu) focusTarget(stage.current, menu.target)
    setMenu(null)
  }

  return (
    <div ref={stage} className="relative min-w-0 self-center">
      <SpaceTimeDiagram
        recording={recording}
        words={words}
        text={text}
        atUs={atUs}
        window={window}
        width={width}
        direction={width >= RIGHTWARD_WIDTH_MIN ? 'rightward' : 'downward'}
        target={target}
        canAct={props.canAct}
        past={props.past}
        onInstant={props.onInstant}
        onTarget={props.onTarget}
        onAct={(pressed, at, pressedUs) => {
          if (props.canAct) setMenu({ target: pressed, at, atUs: pressedUs })
        }}
      />
      <ActionMenu
        at={menu?.at ?? null}
        title={menu ? menuTitle(menu, props) : ''}
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
