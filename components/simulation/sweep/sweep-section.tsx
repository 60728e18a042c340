'use client'

import { useTranslations } from 'next-intl'
import { useId, useMemo, useState } from 'react'
import type { Locale } from '@/course/locale'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import { describe } from '@/simulation/catalogue'
import type { SimulationDescription } from '@/simulation/kernel/description'
import type { Run } from '@/simulation/kernel/run'
import { planSweep, type SweepSettings } from '@/simulation/kernel/sweep-plan'
import { runLink } from '../player/run-address'
import { createWords } from '../run/words'
import { publishShow } from '../simulation-bus'
import { useSimulationTexts } from '../use-simulation-texts'
import { readSweepAddress, sweepFragment } from './sweep-address'
import { SweepForm } from './sweep-form'
import { SweepResult } from './sweep-result'
import { createSweepWords } from './sweep-words'
import { useSweep } from './use-sweep'
import { usualSettings } from './usual-settings'

interface Props {
  figureId: string
  simulation: string
  locale: Locale
  /** What stands in the player: everything that is not varied is as it is there. */
  run: Run
}

/** One or two parameters over a range, many seeds each, measured and drawn beside theory. */
export function SweepSection({ simulation, locale, ...props }: Props) {
  const texts = useSimulationTexts(simulation, locale)
  const description = describe(simulation)
  const usual = description && usualSettings(description)
  if (!texts || !description || !usual) return null
  return <Sweep {...props} {...{ description, usual, texts, locale }} />
}

interface SweepProps extends Omit<Props, 'simulation'> {
  description: SimulationDescription
  usual: SweepSettings
  texts: SimulationTexts
}

function Sweep({ figureId, description, usual, texts, locale, run }: SweepProps) {
  const text = useTranslations('player')
  const titleId = useId()
  const words = useMemo(
    () => createSweepWords(description, createWords(texts, locale), text),
    [description, texts, locale, text],
  )
  const [opened] = useState(() => readSweepAddress(window.location.hash))
  const [settings, setSettings] = useState<SweepSettings>(
    opened === 'refused' || opened === null ? usual : opened,
  )
  const [refused, setRefused] = useState<{ place: string; allowed: string } | null>(null)
  const [measured, setMeasured] = useState(settings)
  const { state, start, cancel } = useSweep()

  function onStart() {
    const plan = planSweep(description, { ...run, schedule: undefined }, settings)
    setRefused(plan.ok ? null : plan)
    if (!plan.ok) return
    setMeasured(settings)
    const { parameter, measure } = settings
    const theory = description.theory?.find(
      (known) => known.parameter === parameter && measure.kind === 'metric' && known.metric === measure.id,
    )
    start({
      simulation: description.id,
      points: plan.points,
      measure,
      ...(theory && { curve: theory.curve }),
    })
  }

  return (
    <section aria-labelledby={titleId} className="mt-10 border-t-2 border-ink pt-5">
      <h2 id={titleId} className="text-[1.15rem] font-semibold">
        {text('sweepTitle')}
      </h2>
      <p className="mt-1.5 mb-5 max-w-measure text-[0.9rem] text-ink-2">
        {text(run.schedule ? 'sweepScheduled' : 'sweepLede')}
      </p>
      {opened === 'refused' && (
        <p
          role="status"
          className="mb-4 border-s-[3px] border-uncertain bg-uncertain-soft px-3 py-2 text-[0.88rem]"
        >
          ◐ {text('sweepLinkRefused')}
        </p>
      )}
      {!run.schedule && (
        <SweepForm
          {...{ description, settings, refused, words, text, onStart }}
          isRunning={state.kind === 'running'}
          onChange={setSettings}
          onCancel={cancel}
        />
      )}
      {state.kind !== 'idle' && (
        <SweepResult
          state={state}
          settings={measured}
          words={words}
          text={text}
          link={() => `${runLink(run, 0)}&${sweepFragment(measured)}`}
          onRun={(shown, title) => publishShow(figureId, { run: shown, title })}
        />
      )}
    </section>
  )
}
