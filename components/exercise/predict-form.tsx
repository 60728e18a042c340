'use client'

import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import type { PredictPublic, PredictRaw } from '@/course/exercises/predict'
import type { FormProps } from './form-props'
import { NumberInput } from './numeric-form'
import { Choices } from './single-choice-form'

// The run is not fetched before there is something to compare it with.
const RunStage = dynamic(() => import('./run-stage').then((module) => module.RunStage))

/** Commit first; the run comes with the feedback. */
export function PredictForm({ exercise, raw, onEdit, ...form }: FormProps<PredictPublic, PredictRaw>) {
  const text = useTranslations('exercise')
  const { options, numeric } = exercise
  return (
    <div className="grid gap-3">
      <p className="max-w-measure text-[0.88rem] text-ink-2">{text('predictHelp')}</p>
      {options && (
        <Choices
          {...form}
          options={options}
          choice={'choice' in raw ? raw.choice : null}
          onChoose={(choice) => onEdit({ choice })}
        />
      )}
      {numeric && (
        <NumberInput
          {...form}
          value={'value' in raw ? raw.value : null}
          unit={numeric.unit}
          tolerance={numeric.tolerance}
          onChange={(value) => onEdit({ value })}
        />
      )}
      {form.outcome?.run && <RunStage id={`${form.name}-run`} run={form.outcome.run} locale={form.locale} />}
    </div>
  )
}
