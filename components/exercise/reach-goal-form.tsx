'use client'

import { useTranslations } from 'next-intl'
import type { ReachGoalPublic, ReachGoalRaw } from '@/course/exercises/reach-goal'
import { Button } from '../ui/button'
import type { FormProps } from './form-props'
import { GoalList } from './goal-list'
import { RunStage } from './run-stage'
import { useEditedRun } from './use-edited-run'

/** The learner changes settings until the goals hold; what they changed is the answer. */
export function ReachGoalForm({
  exercise,
  raw,
  locale,
  name,
  outcome,
  onEdit,
}: FormProps<ReachGoalPublic, ReachGoalRaw>) {
  const text = useTranslations('exercise')
  const { editable, run, seedsHiddenCount } = exercise
  const edited = useEditedRun(run, raw, onEdit)
  return (
    <>
      <GoalList exercise={exercise} outcome={outcome} locale={locale} />
      <p className="mb-3 max-w-measure text-[0.88rem] text-ink-2">
        {text('reachHelp', { hidden: seedsHiddenCount })}
      </p>
      <RunStage
        key={edited.key}
        id={`${name}-run`}
        run={edited.run}
        base={run}
        locale={locale}
        editable={editable}
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
