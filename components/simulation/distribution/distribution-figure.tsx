'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId, useMemo, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { isLocale, type Locale } from '@/course/locale'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import { describe } from '@/simulation/catalogue'
import type { DistributionDescription, SimulationDescription } from '@/simulation/kernel/description'
import type { Run } from '@/simulation/kernel/run'
import { planSeeds } from '@/simulation/kernel/sweep-plan'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { CancelButton } from '../cancel-button'
import { ParameterPanel } from '../player/parameter-panel'
import { createWords } from '../run/words'
import { useSweep } from '../sweep/use-sweep'
import { useSimulationTexts } from '../use-simulation-texts'
import { DistributionResult } from './distribution-result'

const SEEDS = 1_000

interface Props {
  simulation: string
  metric: string
}

/** How a figure of a simulation is spread over a thousand seeds, beside what theory says of it. */
export function DistributionFigure({ simulation, metric }: Props) {
  const locale = useLocale()
  const texts = useSimulationTexts(simulation, isLocale(locale) ? locale : 'en')
  const description = describe(simulation)
  const distribution = description?.distributions?.find((known) => known.metric === metric)
  if (!description || !distribution || !isLocale(locale)) return null
  // As high as the closed figure, so that the text below does not jump.
  if (!texts) return <div className="my-8 min-h-72" />
  return <Distribution {...{ description, distribution, texts, locale }} />
}

interface DistributionProps {
  description: SimulationDescription
  distribution: DistributionDescription
  texts: SimulationTexts
  locale: Locale
}

function Distribution({ description, distribution, texts, locale }: DistributionProps) {
  const text = useTranslations('player')
  const titleId = useId()
  const words = useMemo(() => createWords(texts, locale), [texts, locale])
  const [run, setRun] = useState<Run>(() => firstRun(description, distribution))
  const { state, start, cancel } = useSweep()
  const startButton = useRef<HTMLButtonElement>(null)
  const measure = texts.metrics[distribution.metric]
  const onStart = () =>
    start({
      simulation: description.id,
      points: planSeeds(run, SEEDS),
      measure: { kind: 'metric', id: distribution.metric },
      curve: distribution.curve,
    })
  return (
    <section
      aria-labelledby={titleId}
      className="my-8 overflow-hidden rounded-control border border-rule bg-surface px-4 py-4 md:px-5"
    >
      <h3 id={titleId} className="text-[1rem] font-semibold">
        {text('spreadTitle', { measure: measure?.label ?? distribution.metric })}
      </h3>
      <p className="mt-1 mb-4 max-w-measure text-[0.86rem] leading-normal text-ink-2">
        {measure?.help} {text('spreadLede', { seeds: SEEDS })}
      </p>
      <ParameterPanel
        {...{ description, run, words, text }}
        editable={distribution.varied}
        canSeed={false}
        onEdit={setRun}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button ref={startButton} tone="primary" onClick={onStart}>
          {text('spreadStart', { seeds: SEEDS })}
        </Button>
        {state.kind === 'running' && (
          <CancelButton startButton={startButton} onClick={cancel}>
            {text('sweepCancel')}
          </CancelButton>
        )}
      </div>
      {state.kind !== 'idle' && (
        <DistributionResult {...{ state, description, distribution, texts, text, locale }} />
      )}
    </section>
  )
}

function firstRun(
  description: SimulationDescription,
  { settings, interventions }: DistributionDescription,
): Run {
  const usual = defaultRun(description)
  return { ...usual, parameters: { ...usual.parameters, ...settings }, interventions }
}
