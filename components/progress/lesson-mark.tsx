'use client'

import { useTranslations } from 'next-intl'
import { useProgress } from './progress-store'
import { lessonStatus } from './progress-summary'
import { StatusMark } from './status-mark'

interface Props {
  lesson: string
  exercises: number
  isCurrent?: boolean
}

/** Stands on the line beside a lesson's name in the course map at the side. */
export function LessonMark({ lesson, exercises, isCurrent = false }: Props) {
  const { summary } = useProgress()
  const text = useTranslations('courseMap')
  const status = lessonStatus(summary?.lessons[lesson], exercises)
  return (
    <span className="absolute -start-[6.5px] top-[0.72em] size-[12px]">
      <StatusMark status={status} isCurrent={isCurrent} />
      {status !== 'new' && <span className="sr-only">{text(`state.${status}`)}</span>}
    </span>
  )
}
