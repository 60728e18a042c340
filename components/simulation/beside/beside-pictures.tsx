'use client'

import { useId, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Recording } from '@/simulation/kernel/recording'
import { RunPicture } from '../diagram/run-picture'
import type { PlayerText } from '../player-text'
import { SystemStage } from '../system-stage'
import { formatInstant } from '../run/instant-text'
import type { Words } from '../run/words'
import { useWidth } from '../use-media'
import { OverlayChart } from './overlay-chart'

/** Narrower than this, time runs downward. */
const RIGHTWARD_WIDTH_MIN = 480

interface Props {
  base: Recording
  changed: Recording
  atUs: number
  differenceUs: number | undefined
  words: Words
  text: PlayerText
}

/** Two runs at one instant, on one time axis. */
export function BesidePictures({ base, changed, words, text, ...rest }: Props) {
  const sides = [
    { name: text('besideKept'), recording: base },
    { name: text('besideChanged'), recording: changed },
  ]
  const endUs = Math.max(base.endUs, changed.endUs)
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 min-[900px]:grid-cols-2">
        {sides.map(({ name, recording }, place) => (
          <Side
            key={place}
            name={name}
            isKept={place === 0}
            {...{ recording, endUs, words, text }}
            {...rest}
          />
        ))}
      </div>
      {base.family === 'system' && changed.family === 'system' && (
        <Charts {...{ base, changed, words, text }} {...rest} />
      )}
    </>
  )
}

interface SideProps extends Omit<Props, 'base' | 'changed'> {
  name: string
  isKept: boolean
  recording: Recording
  endUs: number
}

function Side({ name, isKept, recording, atUs, endUs, differenceUs, words, text }: SideProps) {
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '')
  const column = useRef<HTMLDivElement>(null)
  const width = useWidth(column, 588)
  const direction = width >= RIGHTWARD_WIDTH_MIN ? ('rightward' as const) : ('downward' as const)
  const shownUs = Math.min(atUs, recording.endUs)
  return (
    <div className="min-w-0 rounded-control border border-rule bg-surface">
      <h3 className="flex items-baseline gap-2.5 border-b border-rule px-3.5 py-2 text-[0.88rem] font-semibold">
        <LineSample isKept={isKept} />
        {name}
        <Parted {...{ atUs, differenceUs, recording, words, text }} />
      </h3>
      <div ref={column} className="min-w-0">
        {recording.family === 'protocol' ? (
          <RunPicture
            {...{ id, recording, words, text, direction, width, endUs, differenceUs }}
            atUs={shownUs}
            label={`${text('diagram')}: ${name}`}
          />
        ) : (
          <SystemStage
            {...{ recording, direction, width }}
            atUs={shownUs}
            texts={words.texts}
            locale={words.locale}
          />
        )}
      </div>
    </div>
  )
}

type PartedProps = Pick<SideProps, 'atUs' | 'differenceUs' | 'recording' | 'words' | 'text'>

/** Whether the picture below still shows what the other one shows, at the instant that both are looked at. */
function Parted({ atUs, differenceUs, recording, words, text }: PartedProps) {
  const hasParted = differenceUs !== undefined && atUs >= differenceUs
  return (
    <span className={classNames('ms-auto font-normal', hasParted ? 'text-accent' : 'text-ink-3')}>
      {hasParted
        ? `≠ ${text('besideSince', { instant: formatInstant(differenceUs, recording.run, words.locale) })}`
        : `= ${text('besideStill')}`}
    </span>
  )
}

/** How this run's lines are drawn where both share one chart. */
function LineSample({ isKept }: { isKept: boolean }) {
  return (
    <svg viewBox="0 0 22 8" aria-hidden="true" className="h-2 w-5.5">
      <line
        x2="22"
        y1="4"
        y2="4"
        stroke={isKept ? 'var(--ink-3)' : 'var(--link)'}
        strokeWidth="2"
        strokeDasharray={isKept ? '3 3' : undefined}
      />
    </svg>
  )
}

type ChartsProps = Omit<Props, 'base' | 'changed'> &
  Record<'base' | 'changed', Extract<Recording, { family: 'system' }>>

function Charts({ base, changed, words, text, ...rest }: ChartsProps) {
  const column = useRef<HTMLDivElement>(null)
  const width = useWidth(column, 588)
  const direction = width >= RIGHTWARD_WIDTH_MIN ? ('rightward' as const) : ('downward' as const)
  return (
    <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-5 min-[900px]:grid-cols-2">
      {changed.series.map(({ id }, place) => (
        <div key={id} ref={place === 0 ? column : undefined} className="min-w-0">
          <OverlayChart
            {...{ base, changed, words, direction, width }}
            {...rest}
            seriesId={id}
            summary={text('besideChart', { name: words.texts.series[id] ?? id })}
          />
        </div>
      ))}
    </div>
  )
}
