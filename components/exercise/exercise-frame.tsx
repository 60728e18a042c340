'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { Locale } from '@/course/locale'
import { anchors } from '@/course/paths'
import { TryAgainNotice } from '../ui/try-again-notice'
import { AssignedNote } from './assigned-note'
import { ExerciseActions, VariantButton } from './exercise-actions'
import type { ExerciseConnection } from './exercise-connection'
import { ExerciseFeedback } from './exercise-feedback'
import { ExerciseForm } from './exercise-form'
import { ExerciseHead } from './exercise-head'
import { HintList } from './exercise-hints'
import { isOnItsWay } from './exercise-machine'
import { OtherVersion } from './other-version'
import { SubmissionStatus } from './submission-status'
import { useExercise } from './use-exercise'

interface Props {
  /** Variant 0, which the prerendered page shows until the learner's own arrives. */
  exercise: ExercisePublic
  number: number
  total: number
  locale: Locale
  connection: ExerciseConnection
  onShowScenario: (scenario: string, returnTo: { element: HTMLElement; text: string }) => void
}

/** An exercise of any kind: what it asks, its form, where the answer is, and what grading said. */
export function ExerciseFrame({ exercise: issued, number, total, locale, connection, ...page }: Props) {
  const text = useTranslations('exercise')
  const control = useExercise(issued, connection)
  const { machine } = control
  const { exercise, outcome, submission } = machine
  const feedback = useRef<HTMLDivElement>(null)
  const name = anchors.exercise(exercise.id)

  // A grading that has just arrived is what the learner waits for: the focus goes to it, and a reader reads it.
  useEffect(() => {
    if (machine.gradings > 0) feedback.current?.focus()
  }, [machine.gradings])

  return (
    <div id={name} role="group" aria-labelledby={`${name}-title`} className="my-10">
      <ExerciseHead
        machine={machine}
        locale={locale}
        headingId={`${name}-title`}
        number={number}
        total={total}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          control.submit()
        }}
      >
        <ExerciseForm
          exercise={exercise}
          raw={machine.raw}
          locale={locale}
          name={name}
          isLocked={isOnItsWay(submission)}
          outcome={machine.isOutcomeCurrent ? outcome : null}
          onEdit={control.edit}
        />
        <ExerciseActions machine={machine} onTakeHint={control.takeHint} />
      </form>
      {connection.status === 'failed' && machine.ticket === null && (
        <TryAgainNotice
          role="status"
          text={text('stateMissing')}
          tryAgain={text('loadAgain')}
          onTryAgain={connection.loadAgain}
        />
      )}
      <OtherVersion control={control} locale={locale} name={name} />
      <SubmissionStatus submission={submission} kind={exercise.kind} onSendAgain={control.sendAgain} />
      <AssignedNote machine={machine} locale={locale} />
      <HintList hints={machine.hints} locale={locale} />
      {outcome && (
        <ExerciseFeedback
          ref={feedback}
          outcome={outcome}
          locale={locale}
          isCurrent={machine.isOutcomeCurrent}
          onShow={(scenario, element) =>
            page.onShowScenario(scenario, { element, text: text('backToExercise', { number }) })
          }
        />
      )}
      {outcome?.isCorrect && exercise.hasVariants && <VariantButton onTake={control.takeVariant} />}
    </div>
  )
}
