'use client'

import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { SystemRecording } from '@/simulation/kernel/recording'
import { CurveChart } from '../charts/curve-chart'
import { curvesToDraw } from '../charts/curves-to-draw'
import { SeriesChart } from '../charts/series-chart'
import { SystemStage } from '../system-stage'
import { applyAction } from '../run/actions'
import { partsOutside } from '../run/parts-outside'
import { listInterventions } from '../run/run-edits'
import { useWidth } from '../use-media'
import type { Player } from '../use-player'
import { ActionMenu } from './action-menu'
import { menuEntries, menuTitle, type OpenMenu } from './menu-entries'
import { MetricList } from './metric-list'
import { PlayerGrid } from './player-grid'
import { PropertiesPanel } from './properties-panel'

const RIGHTWARD_WIDTH_MIN = 480

interface BodyProps {
  player: Player
  recording: SystemRecording
  transport: ReactNode
}

/** A request-flow model: the line and its servers at the instant, how it came to that, and its figures. */
export function SystemBody({ player, recording, transport }: BodyProps) {
  const { simulation, text, words, editable, description } = player
  const { atUs } = simulation
  const column = useRef<HTMLDivElement>(null)
  const width = useWidth(column, 588)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const direction = width >= RIGHTWARD_WIDTH_MIN ? ('rightward' as const) : ('downward' as const)
  const shared = { texts: words.texts, locale: words.locale, direction, width }
  const isFull =
    editable.interventionsMax !== undefined &&
    listInterventions(simulation.run).length >= editable.interventionsMax
  const around = { recording, words, text, allowed: isFull ? [] : editable.interventions }
  const entries = menu ? menuEntries(menu, around) : []
  const canAct = editable.interventions.length > 0
  const { past } = player.why
  const faint = useMemo(() => past && partsOutside(recording, past), [recording, past])

  return (
    <PlayerGrid
      stage={
        <div ref={column} className="relative grid min-w-0 content-start gap-2 py-2">
          <SystemStage
            {...shared}
            recording={recording}
            atUs={atUs}
            faint={faint}
            onAct={
              canAct
                ? (node) => setMenu({ target: { kind: 'node', node }, at: { x: width / 2, y: 60 }, atUs })
                : undefined
            }
          />
          {recording.series.slice(0, 1).map((series) => (
            <SeriesChart key={series.id} {...shared} recording={recording} seriesId={series.id} atUs={atUs} />
          ))}
          <ActionMenu
            at={menu?.at ?? null}
            title={menu ? menuTitle(menu, around) : ''}
            entries={entries}
            emptyText={isFull ? text('interventionsFull') : text('nothingToDo')}
            onChoose={(id) => {
              const entry = entries.find((other) => other.id === id)
              setMenu(null)
              if (!entry) return
              player.playback.pause()
              simulation.edit(applyAction(simulation.run, entry.action))
              player.announce(text('announceEdit', { name: entry.name }))
            }}
            onClose={() => setMenu(null)}
          />
        </div>
      }
      transport={transport}
      aside={
        <>
          <PropertiesPanel
            model={player.model}
            recording={recording}
            atUs={atUs}
            words={words}
            text={text}
            onInstant={player.jump}
          />
          <MetricList isNarrow description={description} recording={recording} words={words} text={text} />
        </>
      }
    />
  )
}

/** What the picture leads to, below the transport: theory with the measurement in it, then the other series. */
export function SystemCharts({ player, recording }: { player: Player; recording: SystemRecording }) {
  const { simulation, text, words } = player
  const column = useRef<HTMLDivElement>(null)
  const width = useWidth(column, 400)
  const direction = width >= RIGHTWARD_WIDTH_MIN ? ('rightward' as const) : ('downward' as const)
  const shared = { texts: words.texts, locale: words.locale, direction, width }
  const { atUs } = simulation
  const curves = curvesToDraw(recording)
  if (curves.length === 0 && recording.series.length < 2) return null
  return (
    <div className="grid gap-x-4 gap-y-2 border-t border-rule py-2 @min-[680px]:grid-cols-2">
      <div ref={column} className="min-w-0">
        {curves.length > 0 && <CurveChart {...shared} curves={curves} title={text('curves')} />}
      </div>
      <div className="grid min-w-0 content-start gap-y-2">
        {recording.series.slice(1).map((series) => (
          <SeriesChart key={series.id} {...shared} recording={recording} seriesId={series.id} atUs={atUs} />
        ))}
      </div>
    </div>
  )
}
