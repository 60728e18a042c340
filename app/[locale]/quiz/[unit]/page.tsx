import type { Metadata } from 'next'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { QuizPage } from '@/components/quiz/quiz-page'
import type { QuizUnitView } from '@/components/quiz/quiz-view'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { readCourse, readLesson } from '@/server/content/read'
import { PageTitle } from '@/components/ui/page-title'
import { routing } from '../../../i18n/routing'

interface Props {
  params: Promise<{ locale: string; unit: string }>
}

/** Units are known when the site is built; any other name is a page that does not exist. */
export const dynamicParams = false

export async function generateStaticParams() {
  const { units } = await readCourse()
  return units.flatMap(({ id, quiz }) => (quiz ? [{ unit: id }] : []))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, unit: id } = await params
  const unit = (await readCourse()).units.find((one) => one.id === id)
  if (!hasLocale(routing.locales, locale) || !unit) return {}
  const text = await getTranslations({ locale, namespace: 'quiz' })
  return { title: text('title', { unit: unit.title[locale] }) }
}

export default async function UnitQuizPage({ params }: Props) {
  const { locale, unit: id } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const unit = await unitView(id, locale)
  if (!unit) notFound()
  const [text, courseMap, { exercise, player, quiz, site }] = await Promise.all([
    getTranslations('quiz'),
    getTranslations('courseMap'),
    getMessages(),
  ])
  return (
    <main className="mx-auto w-full max-w-[1060px] px-4 page-top-line pb-20 md:px-6">
      <p className="text-[0.8rem] text-ink-3">
        <a href={paths.courseMap(locale)}>{courseMap('title')}</a> · {text('unitQuiz')}
      </p>
      <PageTitle className="mt-1 mb-6">{unit.title}</PageTitle>
      <NextIntlClientProvider messages={{ exercise, player, quiz, site }}>
        <QuizPage unit={unit} locale={locale} />
      </NextIntlClientProvider>
    </main>
  )
}

async function unitView(id: string, locale: Locale): Promise<QuizUnitView | null> {
  const unit = (await readCourse()).units.find((one) => one.id === id)
  if (!unit?.quiz) return null
  const lessons = (await Promise.all(unit.lessons.map(readLesson))).flatMap((lesson) => lesson ?? [])
  return {
    id,
    title: unit.title[locale],
    exercises: unit.quiz.exercises,
    minutes: unit.quiz.minutes ?? null,
    lessons: lessons.map((lesson) => ({
      id: lesson.id,
      title: lesson.title[locale],
      objectives: Object.fromEntries(lesson.objectives.map((one) => [one.id, one.text[locale]])),
    })),
  }
}
