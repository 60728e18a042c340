import type { Metadata } from 'next'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getMessages, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { LessonPage } from '@/components/lesson/lesson-page'
import { LessonText } from '@/components/lesson/lesson-text'
import type { InterfaceMessages } from '@/messages/interface'
import { compileLesson } from '@/server/content/compile-lesson'
import { readCourse, readLesson } from '@/server/content/read'
import { routing } from '../../../i18n/routing'
import { lessonView } from './lesson-view'

interface Props {
  params: Promise<{ locale: string; lesson: string }>
}

/** Lessons are known when the site is built; any other name is a page that does not exist. */
export const dynamicParams = false

export async function generateStaticParams() {
  const { units } = await readCourse()
  return units.flatMap((unit) => unit.lessons.map((lesson) => ({ lesson })))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, lesson: id } = await params
  const lesson = await readLesson(id)
  if (!hasLocale(routing.locales, locale) || lesson === null) return {}
  return { title: lesson.title[locale], description: lesson.lede[locale] }
}

export default async function LessonRoute({ params }: Props) {
  const { locale, lesson: id } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const [lesson, code] = await Promise.all([lessonView(id, locale), compileLesson(id, locale)])
  if (lesson === null || code === null) notFound()
  const { assignments, courseMap, exercise, lesson: lessonTexts, player, site } = await getMessages()
  return (
    <NextIntlClientProvider
      messages={{
        assignments: learnersPart(assignments),
        courseMap,
        exercise,
        lesson: lessonTexts,
        player,
        site,
      }}
    >
      <LessonPage lesson={lesson}>
        <LessonText code={code} lesson={lesson} />
      </LessonPage>
    </NextIntlClientProvider>
  )
}

/** Of the words about assignments, those that a lesson shows: the forms of instructors stay out of the page. */
function learnersPart(words: InterfaceMessages['assignments']) {
  const { ownTitle, phase, opensAt, dueAt, noDue, inClassTime, extended } = words
  const { ruleAttempts, rulePenalty, ruleLate, ruleNotLate, ruleFeedback } = words
  const rules = { ruleAttempts, rulePenalty, ruleLate, ruleNotLate, ruleFeedback }
  return { ownTitle, phase, opensAt, dueAt, noDue, inClassTime, extended, ...rules }
}
