'use client'

import { useTranslations } from 'next-intl'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import type { MapLesson } from './course-map'
import { LessonMastery } from './lesson-mastery'
import { useProgress } from './progress-store'
import { lessonStatus, type LessonSummary } from './progress-summary'
import { StatusMark } from './status-mark'

/** One lesson of the course map: its number, what it is about, how long it takes and how far one has come. */
export function LessonRow({ lesson, locale }: { lesson: MapLesson; locale: Locale }) {
  const { summary } = useProgress()
  const text = useTranslations('courseMap')
  const done = summary?.lessons[lesson.id]
  const status = lessonStatus(done, lesson.exercises)
  return (
    <li className="grid grid-cols-[2.2rem_minmax(0,1fr)] gap-x-2 border-b border-rule py-4">
      <span className="pt-[0.2em] font-mono text-[0.86rem] text-ink-3 tabular-nums">{lesson.number}</span>
      <div>
        <h3 className="flex items-baseline gap-2.5 text-[1.08rem] leading-snug font-semibold">
          <a
            href={paths.lesson(locale, lesson.id)}
            className="text-ink underline decoration-rule-strong decoration-1 underline-offset-4 hover:decoration-ink"
          >
            {lesson.title}
          </a>
          <span className="size-[0.78rem] flex-none translate-y-[0.08rem]">
            <StatusMark status={status} />
          </span>
          <span className="sr-only">{text(`state.${status}`)}</span>
        </h3>
        <p className="mt-1 max-w-measure text-[0.95rem] leading-normal text-ink-2">{lesson.lede}</p>
        <p className="mt-1.5 flex flex-wrap gap-x-4 text-[0.84rem] text-ink-3 tabular-nums">
          <span>{text('minutes', { minutes: lesson.minutes })}</span>
          <span>{text('exercises', { count: lesson.exercises })}</span>
          {done && <Done done={done} lesson={lesson} />}
        </p>
        {done?.mastery && <LessonMastery mastery={done.mastery} objectives={lesson.objectives} />}
      </div>
    </li>
  )
}

function Done({ done, lesson }: { done: LessonSummary; lesson: MapLesson }) {
  const text = useTranslations('courseMap')
  return (
    <>
      <span>{text('sectionsRead', { read: done.sectionsRead, total: lesson.sections })}</span>
      <span>{text('exercisesRight', { right: done.exercisesRight, total: lesson.exercises })}</span>
    </>
  )
}
