'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { DAY_FORMAT } from '@/course/instant-format'
import type { RawAnswer } from '@/course/exercises/registry'
import type { Locale } from '@/course/locale'
import { anchors, apiPaths, paths } from '@/course/paths'
import type { ReviewItem, ReviewResponse } from '@/course/review'
import { isOnItsWay, type Outgoing, type Submission } from '../exercise/exercise-machine'
import { ExplainedOutcome } from '../exercise/explained-outcome'
import { makeIdempotencyKey } from '../exercise/idempotency-key'
import { Question } from '../exercise/question'
import { emptyAnswer, lackOf } from '../exercise/raw-answers'
import { SubmissionStatus } from '../exercise/submission-status'
import { write, type Reply } from '../lesson/lesson-client'
import { Button } from '../ui/button'

interface Props {
  item: ReviewItem
  locale: Locale
  place: string
  /** Told how many are left, once it is answered. */
  onAnswered: (due: number) => void
  onNext: () => void
}

/** One exercise that is due: its form, then everything about the answer, and the way to the next. */
export function ReviewQuestion({ item, locale, place, onAnswered, onNext }: Props) {
  const text = useTranslations('review')
  const exerciseText = useTranslations('exercise')
  const [raw, setRaw] = useState<RawAnswer>(() => emptyAnswer(item.public))
  const { submission, response, submit, sendAgain, forget } = useReview(item, locale, onAnswered)
  const feedback = useRef<HTMLDivElement>(null)

  // What grading said is what the learner waits for: the focus goes to it, and the next key leads on.
  useEffect(() => {
    if (response) feedback.current?.focus()
  }, [response])

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    submit(raw)
  }

  const isLocked = response !== null || isOnItsWay(submission)
  return (
    <>
      <form noValidate onSubmit={onSubmit}>
        <Question
          exercise={item.public}
          raw={raw}
          name="review-question"
          place={place}
          locale={locale}
          isLocked={isLocked}
          outcome={response?.outcome}
          onEdit={(next) => {
            setRaw(next)
            forget()
          }}
        />
        {!response && (
          <p className="mt-4">
            <Button tone="primary" type="submit" aria-disabled={isLocked} aria-busy={isLocked}>
              {isLocked ? exerciseText('sending') : exerciseText('submit')}
            </Button>
          </p>
        )}
      </form>
      <SubmissionStatus submission={submission} kind={item.public.kind} onSendAgain={sendAgain} />
      {response && (
        <>
          <ExplainedOutcome {...response} ref={feedback} name="review-answer" locale={locale} />
          <AskedAgain item={item} response={response} />
          <p className="mt-5">
            <Button tone="primary" onClick={onNext}>
              {text(response.due === 0 ? 'finish' : 'next')}
            </Button>
          </p>
        </>
      )}
    </>
  )
}

function AskedAgain({ item, response }: { item: ReviewItem; response: ReviewResponse }) {
  const text = useTranslations('review')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <p className="mt-4 max-w-measure text-[0.92rem] text-ink-2">
      {text('askedAgain', { date: format.dateTime(new Date(response.dueDay), DAY_FORMAT) })}{' '}
      <a href={paths.lesson(locale, item.lesson, anchors.exercise(item.public.id))}>{text('toLesson')}</a>
    </p>
  )
}

function useReview(item: ReviewItem, locale: Locale, onAnswered: (due: number) => void) {
  const [submission, setSubmission] = useState<Submission>({ kind: 'idle' })
  const [response, setResponse] = useState<ReviewResponse | null>(null)

  async function send(outgoing: Outgoing, tries: number) {
    setSubmission({ kind: 'sending', tries, ...outgoing })
    const { ticket, key: idempotencyKey, raw, durationMs } = outgoing
    const about = { lesson: item.lesson, exercise: item.public.id, locale }
    const body = { ...about, ticket, idempotencyKey, raw, durationMs }
    const reply = await write<ReviewResponse>('POST', apiPaths.reviewAnswers, body)
    if (reply.kind === 'ok') {
      setSubmission({ kind: 'idle' })
      setResponse(reply.value)
      onAnswered(reply.value.due)
    } else setSubmission(settled(reply, outgoing, tries))
  }

  return {
    submission,
    response,
    submit(raw: RawAnswer) {
      if (isOnItsWay(submission)) return
      const lack = lackOf(item.public, raw)
      if (lack) return setSubmission({ kind: 'refused', code: lack })
      const { ticket, seed } = item
      void send({ ticket, seed, key: makeIdempotencyKey(), raw, durationMs: 0 }, 0)
    },
    sendAgain() {
      // The same key: what arrived before is not counted twice.
      if (submission.kind === 'unreachable') void send(submission, submission.tries)
    },
    /** Another answer is another submission. */
    forget() {
      if (!isOnItsWay(submission)) setSubmission({ kind: 'idle' })
    },
  }
}

function settled(
  reply: Exclude<Reply<ReviewResponse>, { kind: 'ok' }>,
  outgoing: Outgoing,
  tries: number,
): Submission {
  if (reply.kind === 'unreachable' || reply.code === 'busy')
    return { kind: 'unreachable', tries: tries + 1, ...outgoing }
  return { kind: 'refused', code: reply.code, values: reply.values }
}
