'use client'

import { useTranslations } from 'next-intl'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { OwnAssignments } from '../assignments/own-assignments'
import { ReviewsDue } from '../review/reviews-due'
import { LinkButton } from '../ui/button'
import { Notice } from '../ui/notice'
import { LessonRow } from './lesson-row'
import { ProgressProvider, useProgress } from './progress-store'
import { lessonToResume } from './progress-summary'

export interface MapLesson {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly lede: string
  readonly minutes: number
  readonly sections: number
  readonly exercises: number
  readonly objectives: readonly { readonly id: string; readonly text: string }[]
}

export interface MapUnit {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly lessons: readonly MapLesson[]
  /** Whether the unit ends with a quiz. */
  readonly hasQuiz: boolean
}

interface Props {
  units: readonly MapUnit[]
  locale: Locale
}

/** The whole course, unit by unit. Readable before anybody knows who reads it; progress fills in after. */
export function CourseMap(props: Props) {
  return (
    <ProgressProvider isWanted>
      <MapStatus {...props} />
      <OwnAssignments locale={props.locale} titles={titlesOf(props.units)} />
      {props.units.map((unit) => (
        <Unit key={unit.id} unit={unit} locale={props.locale} />
      ))}
    </ProgressProvider>
  )
}

function titlesOf(units: readonly MapUnit[]): Readonly<Record<string, string>> {
  return Object.fromEntries(units.flatMap(({ lessons }) => lessons).map(({ id, title }) => [id, title]))
}

function Unit({ unit, locale }: { unit: MapUnit; locale: Locale }) {
  const text = useTranslations('courseMap')
  return (
    <section
      aria-labelledby={`unit-${unit.id}`}
      className="mt-12 grid gap-x-10 md:grid-cols-[13rem_minmax(0,1fr)]"
    >
      <div className="border-t-2 border-ink pt-3 md:pb-6">
        <p className="text-[0.82rem] text-ink-3">{text('unit', { number: unit.number })}</p>
        <h2 id={`unit-${unit.id}`} className="text-[1.15rem] leading-snug font-semibold">
          {unit.title}
        </h2>
        {unit.hasQuiz && (
          <p className="mt-1.5 text-[0.88rem]">
            <a href={paths.quiz(locale, unit.id)} aria-label={text('quizOf', { unit: unit.title })}>
              {text('quiz')}
            </a>
          </p>
        )}
      </div>
      <ol className="max-md:mt-2 md:border-t-2 md:border-ink">
        {unit.lessons.map((lesson) => (
          <LessonRow key={lesson.id} lesson={lesson} locale={locale} />
        ))}
      </ol>
    </section>
  )
}

function MapStatus({ units, locale }: Props) {
  const { status, summary, loadAgain } = useProgress()
  const text = useTranslations('courseMap')
  const lessons = units.flatMap((unit) => unit.lessons)
  const resume = summary && lessons.find((lesson) => lesson.id === lessonToResume(summary, lessons))
  const position = resume ? summary?.lessons[resume.id]?.position : undefined

  return (
    <div className="mt-4 min-h-6 text-[0.92rem]">
      <p role="status" className="text-ink-3 empty:hidden">
        {status === 'loading' && text('loading')}
      </p>
      {status === 'failed' && (
        <Notice tone="uncertain" role="status">
          {text('failed')}{' '}
          <button type="button" onClick={loadAgain} className="text-link underline underline-offset-3">
            {text('retry')}
          </button>
        </Notice>
      )}
      {resume && (
        <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <LinkButton tone="primary" href={paths.lesson(locale, resume.id, position)}>
            {text('resume')}
          </LinkButton>
          <span className="text-ink-2">{resume.title}</span>
        </p>
      )}
      {summary && summary.learner.kind !== 'none' && <ReviewsDue locale={locale} />}
      {summary?.learner.kind === 'guest' && (
        <p className="mt-3 text-[0.86rem] text-ink-3">
          {text('guest')} <a href={paths.register(locale)}>{text('register')}</a>
        </p>
      )}
    </div>
  )
}
