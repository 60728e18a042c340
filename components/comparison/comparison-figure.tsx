'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Inline } from '@/components/ui/inline'
import { BesideTable } from '@/components/simulation/beside/beside-table'
import { SharedClock } from '@/components/simulation/beside/shared-clock'
import { loadTexts } from '@/components/simulation/load-texts'
import { formatInstant } from '@/components/simulation/run/instant-text'
import { createWords } from '@/components/simulation/run/words'
import type { Locale } from '@/course/locale'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import type { Model } from '@/simulation/kernel/model'
import type { Run } from '@/simulation/kernel/run'
import { loadModel } from '@/simulation/models'
import { ComparisonSide } from './comparison-side'

export interface ShownFault {
  readonly id: string
  readonly title: string
  readonly reading: string
  readonly runs: readonly [Run, Run]
  readonly showAtUs?: number
}

interface Props {
  locale: Locale
  faults: readonly [ShownFault, ...ShownFault[]]
  /** The first fault, drawn on the server: what is seen until the models have arrived. */
  still: ReactNode
}

interface LoadedSide {
  readonly model: Model
  readonly texts: SimulationTexts
}

/** The same fault done to two simulations, on one clock. The chosen fault is in the address. */
export function ComparisonFigure({ locale, faults, still }: Props) {
  const text = useTranslations('player')
  const [chosen, choose] = useFaultInAddress(faults)
  const loaded = useSides(faults[0].runs, locale)
  return (
    <section aria-label={text('compareFaults')}>
      <div role="group" aria-label={text('compareFaults')} className="mb-4 flex flex-wrap gap-2">
        {faults.map((fault) => (
          <Chip key={fault.id} isPressed={fault === chosen} onClick={() => choose(fault)}>
            {fault.title}
          </Chip>
        ))}
      </div>
      <p aria-live="polite" className="mb-2 max-w-measure leading-relaxed">
        <Inline text={chosen.reading} />
      </p>
      {loaded === 'failed' && <p role="alert">{text('loadFailed')}</p>}
      {loaded === null && still}
      {loaded !== null && loaded !== 'failed' && (
        <Pictures key={chosen.id} fault={chosen} sides={loaded} locale={locale} />
      )}
    </section>
  )
}

interface PicturesProps {
  fault: ShownFault
  sides: readonly [LoadedSide, LoadedSide]
  locale: Locale
}

function Pictures({ fault, sides, locale }: PicturesProps) {
  const text = useTranslations('player')
  const [first, second] = useMemo(
    () => [sides[0].model.simulate(fault.runs[0]), sides[1].model.simulate(fault.runs[1])] as const,
    [sides, fault],
  )
  const endUs = Math.max(first.endUs, second.endUs)
  const [atUs, setAtUs] = useState(Math.min(fault.showAtUs ?? endUs, endUs))
  const words = useMemo(() => sides.map(({ texts }) => createWords(texts, locale)), [sides, locale])
  const names = [sides[0].texts.title, sides[1].texts.title] as const
  const [firstWords, secondWords] = words
  if (firstWords === undefined || secondWords === undefined) return null
  const shared = { text, atUs, endUs, onInstant: setAtUs, locale }
  return (
    <>
      <SharedClock
        atUs={atUs}
        endUs={endUs}
        name={text('besideClock')}
        said={formatInstant(atUs, first.run, locale)}
        onInstant={setAtUs}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 min-[900px]:grid-cols-2">
        <ComparisonSide {...shared} model={sides[0].model} recording={first} words={firstWords} />
        <ComparisonSide {...shared} model={sides[1].model} recording={second} words={secondWords} />
      </div>
      <div className="mt-6">
        <BesideTable
          description={sides[0].model.description}
          base={first}
          changed={second}
          words={firstWords}
          text={text}
          names={names}
        />
      </div>
    </>
  )
}

/** The fault that the address names, or the first; choosing one is a step that the back button undoes. */
function useFaultInAddress(faults: Props['faults']) {
  const [chosen, setChosen] = useState(faults[0])
  useEffect(() => {
    const follow = () => setChosen(faults.find(({ id }) => `#${id}` === window.location.hash) ?? faults[0])
    // The address is known to the browser only; the page itself is the same for every fault.
    follow()
    window.addEventListener('popstate', follow)
    window.addEventListener('hashchange', follow)
    return () => {
      window.removeEventListener('popstate', follow)
      window.removeEventListener('hashchange', follow)
    }
  }, [faults])
  const choose = (fault: ShownFault) => {
    if (fault !== chosen) window.history.pushState(null, '', `#${fault.id}`)
    setChosen(fault)
  }
  return [chosen, choose] as const
}

/** Both models and their words, fetched once: every fault is played by the same two. */
function useSides(runs: readonly [Run, Run], locale: Locale) {
  const [loaded, setLoaded] = useState<readonly [LoadedSide, LoadedSide] | 'failed' | null>(null)
  const [one, other] = [runs[0].simulation, runs[1].simulation]
  // Models are not part of the page: they arrive by name.
  useEffect(() => {
    let isWanted = true
    const loadSide = async (id: string): Promise<LoadedSide> => {
      const [model, texts] = await Promise.all([loadModel(id), loadTexts(id, locale)])
      return { model, texts }
    }
    Promise.all([loadSide(one), loadSide(other)]).then(
      (sides) => isWanted && setLoaded(sides),
      () => isWanted && setLoaded('failed'),
    )
    return () => {
      isWanted = false
    }
  }, [one, other, locale])
  return loaded
}
