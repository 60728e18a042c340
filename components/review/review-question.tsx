'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, type FormEvent } from 'react'
import { DAY_FORMAT } from '@/course/instant-format'
import type { Locale } from '@/course/locale'
import { anchors, paths } from '@/course/paths'
import type { ReviewItem, ReviewResponse } from '@/course/review'
import { isOnItsWay } from '../exercise/exercise-machine'
import { ExplainedOutcome } from '../exercise/explained-outcome'
import { Question } from '../exercise/question'
import { SubmissionStatus } from '../exercise/submission-status'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { useFocusKeptWhileLocked } from '../ui/use-kept-focus'
import { useReview } from './use-review'

interface Props {
  item: ReviewItem
  /** Where in this browser what the server does not have yet is kept. */
  shelf: string
  locale: Locale
  place: string
  /** Whether the learner came here from the question before. */
  isNext: boolean
  /** Told how many are left, once it is answered. */
  onAnswered: (due: number) => void
  onNext: () => void
}

/** One exercise that is due: its form, then everything about the answer, and the way to the next. */
export function ReviewQuestion({ item, shelf, locale, place, isNext, onAnswered, onNext }: Props) {
  const text = useTranslations('review')
  const exerciseText = useTranslations('exercise')
  const { raw, submission, response, edit, submit, sendAgain } = useReview(item, {
    locale,
    shelf,
    onAnswered,
  })
  const form = useRef<HTMLFormElement>(null)
  const feedback = useRef<HTMLDivElement>(null)
  const isGone = submission.kind === 'refused' && submission.code === 'ticket-outdated'

  // What came of the answer is what the learner waits for: the focus goes to it, and the next key leads on.
  useEffect(() => {
    if (response || isGone) feedback.current?.focus()
  }, [response, isGone])

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    submit()
  }

  const isSending = isOnItsWay(submission)
  // An answer that may have arrived goes again as it is: another one would be refused, and no grading ever seen.
  const isLocked = response !== null || isGone || isSending || submission.kind === 'unreachable'
  useFocusKeptWhileLocked(form, isSending)
  return (
    <>
      <form ref={form} noValidate onSubmit={onSubmit}>
        <Question
          exercise={item.public}
          raw={raw}
          name="review-question"
          place={place}
          isAwaited={isNext}
          locale={locale}
          isLocked={isLocked}
          outcome={response?.outcome}
          onEdit={edit}
        />
        {!response && !isGone && (
          <p className="mt-4">
            <Button tone="primary" type="submit" aria-disabled={isSending} aria-busy={isSending}>
              {isSending ? exerciseText('sending') : exerciseText('submit')}
            </Button>
          </p>
        )}
      </form>
      {isGone ? (
        <Notice ref={feedback} tone="uncertain" role="status" tabIndex={-1} className="mt-4 max-w-measure">
          <p className="mb-2">{text('notAsked')}</p>
          <Button size="small" onClick={onNext}>
            {text('next')}
          </Button>
        </Notice>
      ) : (
        <SubmissionStatus submission={submission} kind={item.public.kind} onSendAgain={sendAgain} />
      )}
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
