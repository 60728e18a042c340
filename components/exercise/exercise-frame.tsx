'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { RawAnswer } from '@/course/exercises/registry'
import type { Locale } from '@/course/locale'
import { anchors } from '@/course/paths'
import { TryAgainNotice } from '../ui/try-again-notice'
import { useFocusKeptWhileLocked } from '../ui/use-kept-focus'
import { AssignedNote } from './assigned-note'
import { ExerciseActions, VariantButton } from './exercise-actions'
import type { ExerciseConnection } from './exercise-connection'
import { ExerciseFeedback } from './exercise-feedback'
import { ExerciseForm } from './exercise-form'
import { ExerciseHead } from './exercise-head'
import { HintList } from './exercise-hints'
import { isOnItsWay, type ExerciseMachine } from './exercise-machine'
import { OtherVersion } from './other-version'
import { SubmissionStatus } from './submission-status'
import { useExercise } from './use-exercise'
import { useGradingHeard } from './use-grading-heard'

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
  const name = anchors.exercise(exercise.id)
  const frame = useRef<HTMLDivElement>(null)
  const { feedback, region, waitHere } = useGradingHeard(frame, machine, number)

  return (
    <div ref={frame} id={name} role="group" aria-labelledby={`${name}-title`} className="my-10">
      <ExerciseHead
        machine={machine}
        locale={locale}
        headingId={`${name}-title`}
        number={number}
        total={total}
      />
      <AnswerForm
        machine={machine}
        locale={locale}
        name={name}
        onEdit={control.edit}
        onSubmit={() => {
          waitHere()
          control.submit()
        }}
        onTakeHint={control.takeHint}
      />
      {connection.status === 'failed' && machine.ticket === null && (
        <TryAgainNotice
          role="status"
          text={text('stateMissing')}
          tryAgain={text('loadAgain')}
          onTryAgain={connection.loadAgain}
        />
      )}
      <OtherVersion control={control} locale={locale} name={name} />
      <SubmissionStatus
        submission={submission}
        kind={exercise.kind}
        onSendAgain={() => {
          waitHere()
          control.sendAgain()
        }}
      />
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
      {outcome?.isCorrect && exercise.hasVariants && (
        <VariantButton titleId={`${name}-title`} onTake={control.takeVariant} />
      )}
      {region}
    </div>
  )
}

interface AnswerFormProps {
  machine: ExerciseMachine
  locale: Locale
  name: string
  onEdit: (raw: RawAnswer) => void
  onSubmit: () => void
  onTakeHint: () => Promise<boolean>
}

function AnswerForm({ machine, locale, name, onEdit, onSubmit, onTakeHint }: AnswerFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const isLocked = isOnItsWay(machine.submission)
  useFocusKeptWhileLocked(form, isLocked)
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <ExerciseForm
        exercise={machine.exercise}
        raw={machine.raw}
        locale={locale}
        name={name}
        isLocked={isLocked}
        outcome={machine.isOutcomeCurrent ? machine.outcome : null}
        onEdit={onEdit}
      />
      <ExerciseActions machine={machine} onTakeHint={onTakeHint} />
    </form>
  )
}
