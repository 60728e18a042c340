'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { Locale } from '@/course/locale'
import { anchors } from '@/course/paths'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import type { ExerciseConnection } from './exercise-connection'
import { ExerciseFeedback } from './exercise-feedback'
import { ExerciseForm } from './exercise-form'
import { ExerciseHead } from './exercise-head'
import { HintButton, HintList } from './exercise-hints'
import { isOnItsWay } from './exercise-machine'
import { DraftNote, SubmissionStatus } from './submission-status'
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

export function ExerciseFrame({
  exercise: issued,
  number,
  total,
  locale,
  connection,
  onShowScenario,
}: Props) {
  const text = useTranslations('exercise')
  const { machine, edit, submit, sendAgain, takeHint, takeVariant } = useExercise(issued, connection)
  const { exercise, outcome, submission } = machine
  const feedback = useRef<HTMLDivElement>(null)
  const name = anchors.exercise(exercise.id)
  const isLocked = isOnItsWay(submission)

  // A grading that has just arrived is what the learner waits for: the focus goes to it, and a reader reads it.
  useEffect(() => {
    if (machine.gradings > 0) feedback.current?.focus()
  }, [machine.gradings])

  const returnTo = (element: HTMLElement) => ({ element, text: text('backToExercise', { number }) })

  return (
    <div id={name} role="group" aria-labelledby={`${name}-title`} className="my-10">
      <ExerciseHead
        exercise={exercise}
        locale={locale}
        headingId={`${name}-title`}
        number={number}
        total={total}
        par={outcome?.used?.par ?? null}
        attempts={machine.attempts}
        best={machine.best}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <ExerciseForm
          exercise={exercise}
          raw={machine.raw}
          locale={locale}
          name={name}
          isLocked={isLocked}
          outcome={machine.isOutcomeCurrent ? outcome : null}
          onEdit={edit}
        />
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <SubmitButton
            exercise={exercise}
            isReady={machine.ticket !== null}
            isBusy={isLocked}
            isAgain={machine.attempts > 0}
          />
          <HintButton
            used={machine.hints.length}
            total={machine.hintsTotal}
            isDisabled={machine.ticket === null}
            onTake={takeHint}
          />
          <DraftNote status={machine.draft} />
        </div>
      </form>
      {connection.status === 'failed' && machine.ticket === null && (
        <Notice tone="uncertain" className="mt-4 max-w-measure">
          <p className="mb-2">{text('stateMissing')}</p>
          <Button size="small" onClick={connection.loadAgain}>
            {text('retry')}
          </Button>
        </Notice>
      )}
      <SubmissionStatus submission={submission} kind={exercise.kind} onSendAgain={sendAgain} />
      <HintList hints={machine.hints} locale={locale} />
      {outcome && (
        <>
          <ExerciseFeedback
            ref={feedback}
            outcome={outcome}
            locale={locale}
            isCurrent={machine.isOutcomeCurrent}
            onShow={(scenario, element) => onShowScenario(scenario, returnTo(element))}
          />
          <VariantButton isOffered={hasVariants(machine.seed, outcome.isCorrect)} onTake={takeVariant} />
        </>
      )}
    </div>
  )
}

/** Variants are for practice: they are offered once this one is understood. */
function hasVariants(seed: number, isCorrect: boolean): boolean {
  return isCorrect && seed >= 0
}

function SubmitButton({
  exercise,
  isReady,
  isBusy,
  isAgain,
}: {
  exercise: ExercisePublic
  isReady: boolean
  isBusy: boolean
  isAgain: boolean
}) {
  const text = useTranslations('exercise')
  const label = {
    predict: text('submitPrediction'),
    'reach-goal': text('submitRun'),
    'break-it': text('submitRun'),
    other: isAgain ? text('submitAgain') : text('submit'),
  }
  const kind = exercise.kind === 'predict' || exercise.kind === 'reach-goal' || exercise.kind === 'break-it'
  return (
    <Button tone="primary" type="submit" disabled={!isReady} aria-disabled={isBusy} aria-busy={isBusy}>
      {isBusy ? text('sending') : label[kind ? exercise.kind : 'other']}
    </Button>
  )
}

function VariantButton({ isOffered, onTake }: { isOffered: boolean; onTake: () => Promise<boolean> }) {
  const text = useTranslations('exercise')
  const [status, setStatus] = useState<'idle' | 'asking' | 'failed'>('idle')
  if (!isOffered) return null

  async function take() {
    if (status === 'asking') return
    setStatus('asking')
    setStatus((await onTake()) ? 'idle' : 'failed')
  }

  return (
    <p className="mt-3 flex flex-wrap items-center gap-3">
      <Button size="small" aria-busy={status === 'asking'} onClick={() => void take()}>
        {text('anotherVariant')}
      </Button>
      {status === 'failed' && (
        <span role="alert" className="text-[0.86rem] text-bad">
          {text('variantFailed')}
        </span>
      )}
    </p>
  )
}
