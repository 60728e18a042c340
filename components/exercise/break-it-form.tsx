'use client'

import { useTranslations } from 'next-intl'
import type { BreakItPublic, BreakItRaw } from '@/course/exercises/break-it'
import type { Run } from '@/simulation/kernel/run'
import { EditedRunStage } from './edited-run-stage'
import type { FormProps } from './form-props'

/** The learner does something to a run until a property breaks; the run they made is the answer. */
export function BreakItForm({ exercise, raw, locale, name, onEdit }: FormProps<BreakItPublic, BreakItRaw>) {
  const text = useTranslations('exercise')
  const { allowed, mode } = exercise
  const base = mode === 'schedule' ? asSchedule(exercise.run) : exercise.run
  return (
    <>
      <p className="mb-3 max-w-measure text-[0.88rem] text-ink-2">
        {text('breakHelp')} {text('allowedInterventions', { max: allowed.interventionsMax })}
      </p>
      <EditedRunStage
        id={`${name}-run`}
        base={base}
        raw={raw}
        locale={locale}
        editable={allowed}
        onEdit={onEdit}
      />
    </>
  )
}

/** Where the learner orders every step, the run is its list of steps, empty unless the scenario begins one. */
function asSchedule(run: Run): Run {
  return { ...run, interventions: [], schedule: run.schedule ?? [] }
}
