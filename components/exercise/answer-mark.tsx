'use client'

import { useTranslations } from 'next-intl'

/** Right or wrong beside a part of an answer: a shape for the eye, a word for the ear. */
export function AnswerMark({ mark }: { mark: 'right' | 'wrong' | undefined }) {
  const text = useTranslations('exercise')
  if (!mark) return null
  return (
    <span className={mark === 'right' ? 'font-semibold text-good' : 'font-semibold text-bad'}>
      <span aria-hidden="true">{mark === 'right' ? '✓' : '✕'}</span>
      <span className="sr-only">{text(mark === 'right' ? 'partRight' : 'partWrong')}</span>
    </span>
  )
}
