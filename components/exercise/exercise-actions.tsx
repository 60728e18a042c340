'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ExerciseKind } from '@/course/exercises/registry'
import { Button } from '../ui/button'
import { HintButton } from './exercise-hints'
import type { ExerciseMachine } from './exercise-machine'
import { isOnItsWay } from './exercise-machine'
import { DraftNote } from './submission-status'

interface Props {
  machine: ExerciseMachine
  onTakeHint: () => Promise<boolean>
}

/** What can be done with the form: submit it, ask for a hint; and whether what is in it is safe. */
export function ExerciseActions({ machine, onTakeHint }: Props) {
  const text = useTranslations('exercise')
  const isReady = machine.ticket !== null
  const isBusy = isOnItsWay(machine.submission)
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3">
      <Button tone="primary" type="submit" disabled={!isReady} aria-disabled={isBusy} aria-busy={isBusy}>
        {isBusy ? text('sending') : text(submitKey(machine.exercise.kind, machine.attempts))}
      </Button>
      <HintButton
        used={machine.hints.length}
        total={machine.hintsTotal}
        isDisabled={!isReady}
        onTake={onTakeHint}
      />
      <DraftNote status={machine.other === null ? machine.draft : 'none'} />
    </div>
  )
}

function submitKey(kind: ExerciseKind, attempts: number) {
  if (kind === 'predict') return 'submitPrediction'
  if (kind === 'reach-goal' || kind === 'break-it') return 'submitRun'
  return attempts > 0 ? 'submitAgain' : 'submit'
}

/** Another variant of an exercise that was understood, to practise with. */
export function VariantButton({ titleId, onTake }: { titleId: string; onTake: () => Promise<boolean> }) {
  const text = useTranslations('exercise')
  const [status, setStatus] = useState<'idle' | 'asking' | 'failed'>('idle')

  async function take() {
    if (status === 'asking') return
    setStatus('asking')
    const hasArrived = await onTake()
    setStatus(hasArrived ? 'idle' : 'failed')
    // The button goes with the answer that earned it: the focus goes to the new question.
    if (hasArrived) document.getElementById(titleId)?.focus()
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
