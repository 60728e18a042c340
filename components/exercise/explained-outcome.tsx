'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type Ref } from 'react'
import type { GradingOutcome } from '@/course/grading'
import type { Locale, Localised } from '@/course/locale'
import type { Run } from '@/simulation/kernel/run'
import { Button } from '../ui/button'
import { InlineParagraphs } from '../ui/inline'
import { ExerciseFeedback } from './exercise-feedback'
import { RunStage } from './run-stage'

interface Props {
  /** Null where nothing was answered: then there is only the explanation. */
  outcome: GradingOutcome | null
  explanation: Localised
  /** The runs that the outcome may want to show, by the names of their scenarios. */
  shows: Readonly<Record<string, Run>>
  /** Begins every id in it. */
  name: string
  locale: Locale
  ref?: Ref<HTMLDivElement>
}

/** Everything about an answer, outside its lesson: what grading said, the run that refutes it in place, and why. */
export function ExplainedOutcome({ outcome, explanation, shows, name, locale, ref = null }: Props) {
  const text = useTranslations('exercise')
  const [shown, setShown] = useState<string | null>(null)
  const opener = useRef<HTMLElement>(null)
  const run = shown === null ? undefined : shows[shown]
  return (
    <>
      {outcome && (
        <ExerciseFeedback
          ref={ref}
          outcome={outcome}
          locale={locale}
          isCurrent
          onShow={(scenario, from) => {
            opener.current = from
            setShown(scenario)
          }}
        />
      )}
      {run && (
        <div className="mt-4">
          <RunStage key={shown} id={`${name}-shown`} run={run} locale={locale} />
          <p className="mt-2">
            <Button
              size="small"
              onClick={() => {
                setShown(null)
                opener.current?.focus()
              }}
            >
              {text('closeRun')}
            </Button>
          </p>
        </div>
      )}
      {!outcome?.explanation && (
        <div className="mt-4 grid max-w-measure gap-2 text-[0.95rem]">
          <p className="text-[0.82rem] font-medium text-ink-2">{text('explanation')}</p>
          <InlineParagraphs text={explanation[locale]} />
        </div>
      )}
    </>
  )
}
