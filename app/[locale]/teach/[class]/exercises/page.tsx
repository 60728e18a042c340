import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RELATION_LEARNERS_MIN } from '@/server/statistics/rules'
import { ExerciseTable } from '@/components/teaching/exercise-table'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { getViewer } from '@/server/auth/get-viewer'
import { isRefusal } from '@/server/refusal'
import { readClassStatistics } from '@/server/statistics/read-exercises'
import { ClassPageFrame } from '../class-page'
import { alphaText, facilityView, figureView, oneDecimal, timeText } from '../statistics-view'

interface Props {
  params: Promise<{ locale: Locale; class: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return { title: (await getTranslations({ locale, namespace: 'teaching' }))('page.exercises') }
}

/** How every exercise did in a class. */
export default async function ExercisesPage({ params }: Props) {
  const { locale, class: classId } = await params
  setRequestLocale(locale)
  const text = await getTranslations('statistics')
  const read = await readClassStatistics(await getViewer(), classId)
  if (isRefusal(read)) notFound()
  const points = (value: number) => text('points', { value: value.toFixed(2) })
  const lessons = read.lessons.map(({ id, title, figures, exercises }) => ({
    id,
    title: title[locale],
    consistency: figureView(figures.consistency, alphaText),
    standardError: figureView(figures.standardError, points),
    exercises: exercises.map((exercise) => ({
      id: exercise.id,
      title: exercise.title[locale],
      href: paths.teachExercise(locale, classId, id, exercise.id),
      facility: facilityView(exercise.figures.facility, locale),
      medianTime: figureView(exercise.figures.medianTime, (duration) => timeText(duration, text)),
      discrimination: figureView(exercise.figures.discrimination, oneDecimal),
      efficiency: figureView(exercise.figures.efficiency, oneDecimal),
    })),
  }))
  return (
    <ClassPageFrame locale={locale} class={read.class} role={read.role} current="exercises">
      <p className="max-w-measure text-ink-2">{text('exercisesLede', { least: RELATION_LEARNERS_MIN })}</p>
      {lessons.map((lesson) => (
        <ExerciseTable key={lesson.id} lesson={lesson} />
      ))}
    </ClassPageFrame>
  )
}
