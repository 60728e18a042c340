'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, type Ref } from 'react'
import type { PredictionState } from '@/course/lesson-state'
import type { PredictionPublic } from '@/course/schemas/lesson'
import { AnswerMark } from '../exercise/answer-mark'
import { Button } from '../ui/button'
import { RadioCard } from '../ui/choice-card'
import { Inline, InlineParagraphs } from '../ui/inline'
import { useFocusKeptWhileLocked } from '../ui/use-kept-focus'
import { sendPrediction } from './lesson-client'
import { useLesson } from './lesson-store'
import { useSimulationDirectory } from './simulation-directory'

type Sending = 'idle' | 'sending' | 'failed'

/** Asked before anything is explained. What is so comes only after the learner has committed, and stays. */
export function Prediction({ prediction }: { prediction: PredictionPublic }) {
  const { lesson, locale, state, status, reportSave } = useLesson()
  const text = useTranslations('lesson')
  const name = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const [committed, setCommitted] = useState<PredictionState | null>(null)
  const [sending, setSending] = useState<Sending>('idle')
  const form = useRef<HTMLFormElement>(null)
  const reply = useRef<HTMLDivElement>(null)
  const answered = committed ?? state?.predictions[prediction.id] ?? null
  const choice = answered?.choice ?? chosen

  useFocusKeptWhileLocked(form, sending === 'sending')
  // The reply appears where the button was; the focus goes with it.
  useEffect(() => {
    if (committed) reply.current?.focus()
  }, [committed])

  async function commit() {
    if (chosen === null || sending === 'sending') return
    setSending('sending')
    const result = await sendPrediction(lesson, prediction.id, chosen)
    setSending(result.kind === 'ok' ? 'idle' : 'failed')
    if (result.kind !== 'ok') return
    // Whoever predicted in another tab before has already committed: that choice stands.
    setCommitted({ ...result.value, choice: result.value.choice ?? chosen })
    reportSave('saved')
  }

  return (
    <form
      ref={form}
      className="my-8 max-w-measure border-s-[3px] border-ink ps-5"
      onSubmit={(event) => {
        event.preventDefault()
        void commit()
      }}
    >
      <fieldset disabled={answered !== null || sending === 'sending'} className="grid gap-1.5">
        <legend className="mb-2.5">
          <span className="mb-1 block text-[0.8rem] text-ink-3">{text('predictionLabel')}</span>
          <span className="block leading-snug font-semibold">
            <Inline text={prediction.prompt[locale]} />
          </span>
        </legend>
        {prediction.options.map((option) => (
          <RadioCard
            key={option.id}
            name={name}
            value={option.id}
            checked={choice === option.id}
            mark={<AnswerMark mark={markOf(answered, option.id)} />}
            onChange={() => setChosen(option.id)}
          >
            <Inline text={option.text[locale]} />
          </RadioCard>
        ))}
      </fieldset>
      {answered === null ? (
        <Commit sending={sending} isDisabled={chosen === null || status === 'loading'} />
      ) : (
        <PredictionReply ref={reply} answered={answered} />
      )}
    </form>
  )
}

function Commit({ sending, isDisabled }: { sending: Sending; isDisabled: boolean }) {
  const text = useTranslations('lesson')
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <Button tone="primary" type="submit" disabled={isDisabled} aria-busy={sending === 'sending'}>
        {sending === 'sending' ? text('predictionSending') : text('predictionCommit')}
      </Button>
      {sending === 'failed' && (
        <span role="alert" className="text-[0.88rem] text-bad">
          {text('predictionFailed')}
        </span>
      )}
    </div>
  )
}

function markOf(answered: PredictionState | null, option: string): 'right' | 'wrong' | undefined {
  if (!answered) return undefined
  if (option === answered.answer) return 'right'
  return option === answered.choice ? 'wrong' : undefined
}

function PredictionReply({ answered, ref }: { answered: PredictionState; ref: Ref<HTMLDivElement> }) {
  const { locale } = useLesson()
  const directory = useSimulationDirectory()
  const text = useTranslations('lesson')
  const { show } = answered
  return (
    <div ref={ref} tabIndex={-1} className="mt-3 text-[0.95rem]">
      <p className="font-semibold">
        {text(answered.choice === answered.answer ? 'predictionRight' : 'predictionWrong')}
      </p>
      <InlineParagraphs text={answered.reply[locale]} />
      {show && (
        <p className="mt-1.5">
          <Button
            tone="plain"
            size="small"
            onClick={(event) =>
              directory.show({
                scenario: show,
                returnTo: { element: event.currentTarget, text: text('backToText') },
              })
            }
          >
            {text('showMe')}
          </Button>
        </p>
      )}
    </div>
  )
}
