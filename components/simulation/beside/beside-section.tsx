'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useMemo, useState } from 'react'
import { Chip } from '@/components/ui/chip'
import type { Locale } from '@/course/locale'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import { findFirstDifference } from '@/simulation/kernel/first-difference'
import type { Model } from '@/simulation/kernel/model'
import type { Run } from '@/simulation/kernel/run'
import { loadModel } from '@/simulation/models'
import { loadTexts } from '../load-texts'
import { CopyLinkButton } from '../player/copy-link-button'
import type { PlayerScenario } from '../player-types'
import { formatInstant } from '../run/instant-text'
import { createWords } from '../run/words'
import { besideLink } from './beside-address'
import { SharedClock } from './shared-clock'
import { BesideEvents } from './beside-events'
import { BesidePictures } from './beside-pictures'
import { BesideTable } from './beside-table'
import { DifferenceNote } from './difference-note'

export interface BesideSectionProps {
  simulation: string
  locale: Locale
  /** The run that was kept. */
  base: Run
  /** The run in the player. */
  changed: Run
  /** Where the player came to rest. */
  atUs: number
  scenarios: readonly PlayerScenario[]
  onBase: (run: Run) => void
  onSwap: (atUs: number) => void
  /** Gives up what was changed: the run that was kept is in the player again, and alone. */
  onRevert: (atUs: number) => void
  onStop: () => void
}

/** Two runs of one simulation side by side, on one clock. */
export function BesideSection(props: BesideSectionProps) {
  const loaded = useLoaded(props.simulation, props.locale)
  const text = useTranslations('player')
  if (loaded === 'failed') return <p role="alert">{text('loadFailed')}</p>
  return loaded && <Beside {...props} {...loaded} />
}

interface Loaded {
  readonly model: Model
  readonly texts: SimulationTexts
}

function useLoaded(simulation: string, locale: Locale): Loaded | 'failed' | null {
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null)
  // The model and its words are not part of the page; the player beside has fetched them already.
  useEffect(() => {
    let isWanted = true
    Promise.all([loadModel(simulation), loadTexts(simulation, locale)]).then(
      ([model, texts]) => isWanted && setLoaded({ model, texts }),
      () => isWanted && setLoaded('failed'),
    )
    return () => {
      isWanted = false
    }
  }, [simulation, locale])
  return loaded
}

function Beside({ model, texts, ...props }: BesideSectionProps & Loaded) {
  const { base, changed, locale } = props
  const text = useTranslations('player')
  const titleId = useId()
  const words = useMemo(() => createWords(texts, locale), [texts, locale])
  const kept = useMemo(() => model.simulate(base), [model, base])
  const other = useMemo(() => model.simulate(changed), [model, changed])
  const difference = useMemo(() => findFirstDifference(kept, other), [kept, other])
  const endUs = Math.max(kept.endUs, other.endUs)
  const [moved, setMoved] = useState<{ from: number; to: number } | null>(null)
  // The instant chosen here stands until the player comes to rest somewhere else.
  const atUs = Math.min(endUs, moved?.from === props.atUs ? moved.to : props.atUs)
  const goTo = (to: number) => setMoved({ from: props.atUs, to })
  const shared = { words, text, base: kept, changed: other }

  return (
    <section
      aria-labelledby={titleId}
      className="relative left-1/2 mt-8 w-[min(100vw-2rem,84rem)] -translate-x-1/2 border-t-2 border-ink pt-5"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2.5">
        <h2 id={titleId} className="text-[1.15rem] font-semibold">
          {text('besideTitle')}
        </h2>
        <div className="flex flex-wrap items-center gap-2 text-[0.85rem]">
          <BasePicker {...props} />
          <Chip onClick={() => props.onSwap(atUs)}>{text('besideSwap')}</Chip>
          <CopyLinkButton
            text={text}
            name={text('besideLink')}
            link={() => besideLink(changed, base, atUs)}
            onCopied={() => undefined}
          />
          <Chip onClick={() => props.onRevert(atUs)}>{text('besideRevert')}</Chip>
          <Chip onClick={props.onStop}>{text('besideStop')}</Chip>
        </div>
      </div>
      <p className="mt-1.5 mb-4 max-w-measure text-[0.9rem] text-ink-2">
        {text(base.seed === changed.seed ? 'besideSameSeed' : 'besideOtherSeed')}{' '}
        {base.seed !== changed.seed && (
          <button
            type="button"
            onClick={() => props.onBase({ ...base, seed: changed.seed })}
            className="min-h-6 text-link underline underline-offset-3"
          >
            {text('besideUseSeed', { seed: String(changed.seed) })}
          </button>
        )}
      </p>
      <DifferenceNote {...shared} difference={difference} onInstant={goTo} />
      <SharedClock
        atUs={atUs}
        endUs={endUs}
        name={text('besideClock')}
        said={formatInstant(atUs, changed, locale)}
        onInstant={goTo}
      />
      <BesidePictures {...shared} atUs={atUs} differenceUs={difference?.atUs} />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-5">
        <BesideTable {...shared} description={model.description} />
        <BesideEvents {...shared} onInstant={goTo} />
      </div>
    </section>
  )
}

/** What stands beside: the run that was kept, or one that has a name. */
function BasePicker({ base, scenarios, onBase }: BesideSectionProps) {
  const text = useTranslations('player')
  const named = scenarios.find(({ run }) => run === base)
  return (
    <label className="inline-flex items-center gap-2">
      <span className="text-ink-2">{text('besideWith')}</span>
      <select
        value={named?.id ?? ''}
        onChange={(event) => {
          const chosen = scenarios.find(({ id }) => id === event.target.value)
          if (chosen) onBase(chosen.run)
        }}
        className="max-w-60 rounded-control border border-control bg-surface px-2 py-1 text-ink"
      >
        {!named && <option value="">{text('besideKept')}</option>}
        {scenarios.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}
