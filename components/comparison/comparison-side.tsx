import { useId, useRef } from 'react'
import { RunPicture } from '@/components/simulation/diagram/run-picture'
import type { PlayerText } from '@/components/simulation/player-text'
import { Legend } from '@/components/simulation/player/legend'
import { PropertiesPanel } from '@/components/simulation/player/properties-panel'
import { runFragment } from '@/components/simulation/player/run-address'
import type { Words } from '@/components/simulation/run/words'
import { useWidth } from '@/components/simulation/use-media'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import type { Model } from '@/simulation/kernel/model'
import type { Recording } from '@/simulation/kernel/recording'

/** Narrower than this, time runs downward. */
const RIGHTWARD_WIDTH_MIN = 480

interface Props {
  model: Model
  recording: Recording
  words: Words
  text: PlayerText
  locale: Locale
  atUs: number
  /** The end of the axis that both pictures share. */
  endUs: number
  onInstant: (atUs: number) => void
}

/** One of the two: its picture at the instant, and what holds there. */
export function ComparisonSide({ model, recording, words, text, locale, ...clock }: Props) {
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '')
  const column = useRef<HTMLDivElement>(null)
  const width = useWidth(column, 588)
  const { atUs } = clock
  const direction = width >= RIGHTWARD_WIDTH_MIN ? ('rightward' as const) : ('downward' as const)
  const address = `${paths.simulation(locale, model.description.id)}#${runFragment(recording.run, Math.min(atUs, recording.endUs))}`
  return (
    <div className="grid min-w-0 content-start rounded-control border border-rule bg-surface">
      <h2 className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-rule px-3.5 py-2 text-[0.95rem] font-semibold">
        {words.texts.title}
        <a href={address} className="text-[0.82rem] font-normal">
          {text('compareOpen')}
        </a>
      </h2>
      <div ref={column} className="min-w-0">
        {recording.family === 'protocol' && (
          <RunPicture
            {...{ id, recording, words, text, direction, width, atUs }}
            endUs={clock.endUs}
            label={`${text('diagram')}: ${words.texts.title}`}
          />
        )}
      </div>
      {recording.family === 'protocol' && <Legend recording={recording} words={words} />}
      <div className="border-t border-rule px-3.5 py-3 text-[0.84rem]">
        <PropertiesPanel {...{ model, recording, words, text, atUs }} onInstant={clock.onInstant} />
      </div>
    </div>
  )
}
