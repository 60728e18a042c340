import { useTranslations } from 'next-intl'
import { paths } from '@/course/paths'
import { LessonMark } from '../progress/lesson-mark'
import { classNames } from '../ui/class-names'
import type { LessonView } from './lesson-view'

/** At the left of wide screens: the units and lessons, this one first to the eye. */
export function CourseRail({ units, locale, id }: Pick<LessonView, 'units' | 'locale' | 'id'>) {
  const text = useTranslations('lesson')
  return (
    <nav
      aria-label={text('courseMap')}
      className="sticky top-[52px] hidden h-[calc(100dvh-52px)] self-start overflow-y-auto py-8 text-[0.85rem] lg:block"
    >
      {units.map((unit) => (
        <div key={unit.id}>
          <p className="mb-2 text-[0.78rem] leading-snug font-medium text-ink-3">{unit.title}</p>
          <ol className="ms-[7px] mb-6 border-s border-rule">
            {unit.lessons.map((lesson) => (
              <li key={lesson.id} className="relative py-0.5 ps-4">
                <LessonMark lesson={lesson.id} exercises={lesson.exercises} isCurrent={lesson.id === id} />
                <a
                  href={paths.lesson(locale, lesson.id)}
                  aria-current={lesson.id === id ? 'page' : undefined}
                  className={classNames(
                    'block min-h-6 py-0.5 leading-snug no-underline hover:underline',
                    lesson.id === id ? 'font-semibold text-ink' : 'text-ink-2',
                  )}
                >
                  {lesson.title}
                </a>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </nav>
  )
}
