import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { paths } from '@/course/paths'
import { Inline } from '../ui/inline'
import { PageTitle } from '../ui/page-title'
import { CourseRail } from './course-rail'
import { LessonAssignments } from './lesson-assignments'
import { LessonProgress } from './lesson-progress'
import { LessonProvider } from './lesson-store'
import type { LessonView } from './lesson-view'
import { ReadingProvider } from './reading-context'
import { ReadingFold, ReadingLine, ReadingRail, ResumeOffer } from './reading-rail'
import { SimulationDirectoryProvider } from './simulation-directory'

/** A lesson: the course at the left, the text in the middle, where you are at the right. */
export function LessonPage({ lesson, children }: { lesson: LessonView; children: ReactNode }) {
  return (
    <LessonProvider lesson={lesson.id} locale={lesson.locale}>
      <LessonProgress>
        <SimulationDirectoryProvider>
          <ReadingProvider sections={lesson.sections}>
            <div className="mx-auto grid max-w-[1400px] gap-x-11 px-4 md:px-6 lg:grid-cols-[208px_minmax(0,1fr)] xl:grid-cols-[228px_minmax(0,1fr)_206px]">
              <CourseRail units={lesson.units} locale={lesson.locale} id={lesson.id} />
              <main className="min-w-0 page-top-line pb-10 md:pb-11">
                <ReadingLine />
                <article data-lesson>
                  <Opening lesson={lesson} />
                  <ReadingFold sections={lesson.sections} />
                  {children}
                </article>
                <Neighbours lesson={lesson} />
                <ResumeOffer sections={lesson.sections} />
              </main>
              <ReadingRail sections={lesson.sections} />
            </div>
          </ReadingProvider>
        </SimulationDirectoryProvider>
      </LessonProgress>
    </LessonProvider>
  )
}

function Opening({ lesson }: { lesson: LessonView }) {
  const text = useTranslations('lesson')
  const { number, minutes, objectives } = lesson
  return (
    <header className="max-w-measure">
      <p className="mb-1.5 text-[0.82rem] text-ink-3">
        {lesson.unitTitle} · {text('eyebrow', { number, minutes, objectives: objectives.length })}
      </p>
      <PageTitle className="mb-3.5">{lesson.title}</PageTitle>
      <p className="mb-7 text-[1.1rem] leading-[1.6] text-ink-2">
        <Inline text={lesson.lede} />
      </p>
      <LessonAssignments />
      {lesson.needs.length > 0 && <Needs lesson={lesson} />}
    </header>
  )
}

/** What earlier lessons would have said, in two sentences each, so that this one stands alone. */
function Needs({ lesson }: { lesson: LessonView }) {
  const text = useTranslations('lesson')
  return (
    <div className="mb-7 border-s-[3px] border-rule-strong ps-4 text-[0.92rem] leading-normal text-ink-2">
      <p className="text-[0.8rem] font-medium text-ink-3">{text('needsTitle')}</p>
      {lesson.needs.map((need) => (
        <p key={need.lesson} className="mt-1">
          {need.title && <a href={paths.lesson(lesson.locale, need.lesson)}>{need.title}</a>}
          {need.title && ' · '}
          <Inline text={need.text} />
        </p>
      ))}
    </div>
  )
}

function Neighbours({ lesson: { locale, previous, next } }: { lesson: LessonView }) {
  const text = useTranslations('lesson')
  return (
    <nav
      aria-label={text('neighbours')}
      className="mt-14 flex max-w-measure flex-wrap justify-between gap-6 border-t border-rule pt-5 text-[0.92rem]"
    >
      {previous ? (
        <a href={paths.lesson(locale, previous.id)} className="no-underline hover:underline">
          <span className="block text-[0.8rem] text-ink-3">{text('previousLesson')}</span>
          <span aria-hidden="true">← </span>
          {previous.title}
        </a>
      ) : (
        <a href={paths.courseMap(locale)} className="no-underline hover:underline">
          <span className="block text-[0.8rem] text-ink-3">{text('courseMap')}</span>
          <span aria-hidden="true">← </span>
          {text('backToMap')}
        </a>
      )}
      {next && (
        <a href={paths.lesson(locale, next.id)} className="ms-auto text-end no-underline hover:underline">
          <span className="block text-[0.8rem] text-ink-3">{text('nextLesson')}</span>
          {next.title}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}
