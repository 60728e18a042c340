'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '@/course/paths'
import { useUnsentAnswers } from './use-unsent-answers'

interface Props {
  locale: 'en' | 'ko'
  /** Its exercises send their own answers. */
  openLesson: string | undefined
  /** The page of reviews sends its own as well. */
  isReviewOpen: boolean
}

/** One line over every page while answers wait: how many, and where to look once they have arrived. */
export function UnsentNote({ locale, openLesson, isReviewOpen }: Props) {
  const text = useTranslations('site')
  const { waiting, sent, refused, sendNow } = useUnsentAnswers(locale, {
    lesson: openLesson,
    isReview: isReviewOpen,
  })
  const [isClosed, setIsClosed] = useState(false)
  const refusedReviews = refused.filter(({ context }) => context === 'review').length
  const refusedAnswers = refused.length - refusedReviews
  const lessons = [...new Set([...sent, ...refused].map(({ lesson }) => lesson))]

  if ((isClosed && waiting.length === 0) || waiting.length + sent.length + refused.length === 0) return null
  return (
    <div className="border-b border-rule bg-uncertain-soft px-4 py-2 text-[0.88rem]">
      <p role="status" className="mx-auto flex max-w-[1180px] flex-wrap items-center gap-x-3 gap-y-1">
        <span aria-hidden="true">{waiting.length > 0 ? '◐' : '✓'}</span>
        {waiting.length > 0 && <span>{text('unsentWaiting', { count: waiting.length })}</span>}
        {waiting.length === 0 && sent.length > 0 && (
          <span>{text('unsentSaved', { count: sent.length })}</span>
        )}
        {refusedAnswers > 0 && <span>{text('unsentRefused', { count: refusedAnswers })}</span>}
        {refusedReviews > 0 && <span>{text('unsentReviewRefused', { count: refusedReviews })}</span>}
        {waiting.length > 0 && (
          <button type="button" onClick={sendNow} className="min-h-6 text-link underline underline-offset-3">
            {text('unsentSendNow')}
          </button>
        )}
        {lessons.map((lesson) => (
          <a key={lesson} href={paths.lesson(locale, lesson)}>
            {text('unsentOpen')}
          </a>
        ))}
        {waiting.length === 0 && (
          <button
            type="button"
            onClick={() => setIsClosed(true)}
            className="ms-auto min-h-6 text-link underline underline-offset-3"
          >
            {text('unsentClose')}
          </button>
        )}
      </p>
    </div>
  )
}
