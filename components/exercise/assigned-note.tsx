'use client'

import { useTranslations } from 'next-intl'
import { INSTANT_FORMAT } from '@/course/instant-format'
import type { Locale } from '@/course/locale'
import { Notice } from '../ui/notice'
import type { ExerciseMachine } from './exercise-machine'

interface Props {
  machine: ExerciseMachine
  locale: Locale
}

/** What an assignment means for one exercise: the attempts left, and until when feedback waits. */
export function AssignedNote({ machine: { assigned, isFeedbackWaiting }, locale }: Props) {
  const text = useTranslations('exercise.assigned')
  if (!assigned) return null
  const { left, waitsUntil } = assigned
  return (
    <div role="status" className="mt-3 max-w-measure">
      {isFeedbackWaiting && waitsUntil !== null && (
        <Notice className="mb-3" title={text('kept')}>
          <p>{text('waits', { time: timeText(waitsUntil, locale) })}</p>
        </Notice>
      )}
      {left !== null && (
        <p className="text-[0.84rem] text-ink-2">{left === 0 ? text('usedUp') : text('left', { left })}</p>
      )}
    </div>
  )
}

/** On the reader's own clock. */
function timeText(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, INSTANT_FORMAT).format(new Date(iso))
}
