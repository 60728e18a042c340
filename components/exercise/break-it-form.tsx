'use client'

import { useTranslations } from 'next-intl'
import type { BreakItPublic, BreakItRaw } from '@/course/exercises/break-it'
import type { Run } from '@/simulation/kernel/run'
import { Button } from '../ui/button'
import type { FormProps } from './form-props'
import { RunStage } from './run-stage'
import { useEditedRun } from './use-edited-run'

/** The learner does something to a run until a property breaks; the run they made is the answer. */
export function BreakItForm({ exercise, raw, locale, name, onEdit }: FormProps<BreakItPublic, BreakItRaw>) {
  const text = useTranslations('exercise')
  const { allowed, mode } = exercise
  const run = mode === 'schedule' ? asSchedule(exercise.run) : exercise.run
  const edited = useEditedRun(run, raw, onEdit)
  return (
    <>
      <p className="mb-3 max-w-measure text-[0.88rem] text-ink-2">
        {text('breakHelp')} {text('allowedInterventions', { max: allowed.interventionsMax })}
      </p>
      <RunStage
        key={edited.key}
        id={`${name}-run`}
        run={edited.run}
        base={run}
        locale={locale}
        editable={allowed}
        onRunChange={edited.onRunChange}
      />
      <p className="mt-3">
        <Button size="small" onClick={edited.startOver}>
          {text('resetRun')}
        </Button>
      </p>
    </>
  )
}

/** Where the learner orders every step, the run is its list of steps, empty unless the scenario begins one. */
function asSchedule(run: Run): Run {
  return { ...run, interventions: [], schedule: run.schedule ?? [] }
}
