'use client'

import { useTranslations } from 'next-intl'
import type { ReachGoalPublic, ReachGoalRaw } from '@/course/exercises/reach-goal'
import { EditedRunStage } from './edited-run-stage'
import type { FormProps } from './form-props'
import { GoalList } from './goal-list'

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
  return (
    <>
      <GoalList exercise={exercise} outcome={outcome} locale={locale} />
      <p className="mb-3 max-w-measure text-[0.88rem] text-ink-2">
        {text('reachHelp', { hidden: seedsHiddenCount })}
      </p>
      <EditedRunStage
        id={`${name}-run`}
        base={run}
        raw={raw}
        locale={locale}
        editable={editable}
        onEdit={onEdit}
      />
    </>
  )
}
