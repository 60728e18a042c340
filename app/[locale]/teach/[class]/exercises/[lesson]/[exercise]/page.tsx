import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RELATION_LEARNERS_MIN } from '@/server/statistics/rules'
import { AnswerList } from '@/components/teaching/answer-list'
import { FigureText } from '@/components/teaching/figure-text'
import { OptionTable, type OptionView } from '@/components/teaching/option-table'
import { Inline } from '@/components/ui/inline'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { getViewer } from '@/server/auth/get-viewer'
import { isRefusal } from '@/server/refusal'
import {
  ANSWERS_SHOWN_MAX,
  readExerciseStatistics,
  type OptionFigures,
} from '@/server/statistics/read-exercise'
import { memberAnswersView } from '../../../answers-view'
import { ClassPageFrame } from '../../../class-page'
import { facilityView, figureView, oneDecimal, shareView, signed, timeText } from '../../../statistics-view'

interface Props {
  params: Promise<{ locale: Locale; class: string; lesson: string; exercise: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return { title: (await getTranslations({ locale, namespace: 'statistics' }))('exercise') }
}

/** How one exercise did in a class: its figures, its options and the answers. */
export default async function ExercisePage({ params }: Props) {
  const { locale, class: classId, lesson, exercise: exerciseId } = await params
  setRequestLocale(locale)
  const text = await getTranslations('statistics')
  const read = await readExerciseStatistics(await getViewer(), classId, lesson, exerciseId)
  if (isRefusal(read)) notFound()
  const { exercise, figures } = read
  const shown = [
    ['facility', 'facilityWhat', facilityView(figures.facility, locale)],
    ['discrimination', 'discriminationWhat', figureView(figures.discrimination, oneDecimal)],
    ['efficiency', 'efficiencyWhat', figureView(figures.efficiency, oneDecimal)],
    ['medianTime', 'medianTimeWhat', figureView(figures.medianTime, (duration) => timeText(duration, text))],
  ] as const
  const answers = await memberAnswersView(locale, classId, read.answers)
  return (
    <ClassPageFrame locale={locale} class={read.class} role={read.role} current="exercises">
      <p className="text-[0.86rem]">
        <a href={paths.teachExercises(locale, classId)}>{text('backToExercises')}</a> ·{' '}
        {read.lessonTitle[locale]}
      </p>
      <h2 className="mt-1 text-[1.4rem] font-semibold wrap-anywhere">{exercise.title[locale]}</h2>
      <p className="mt-2 max-w-measure text-ink-2">
        <Inline text={exercise.prompt[locale]} />
      </p>
      <dl className="mt-6 grid border-b border-rule sm:grid-cols-2 lg:grid-cols-4">
        {shown.map(([name, what, figure]) => (
          <div key={name} className="border-t border-rule py-3 pe-5">
            <dt className="text-[0.95rem]">{text(name)}</dt>
            <dd className="text-[1.15rem]">
              <FigureText {...figure} />
              <span className="block text-[0.82rem] text-ink-3">{text(what)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {read.options.length > 0 && (
        <section aria-labelledby="options-title" className="mt-10">
          <h2 id="options-title" className="text-[1.05rem] font-semibold">
            {text('optionsTitle')}
          </h2>
          <p className="mt-1 mb-3 max-w-measure text-[0.82rem] text-ink-3">
            {text('optionsRule', { least: RELATION_LEARNERS_MIN })}
          </p>
          <OptionTable options={read.options.map((option) => optionView(option, locale, classId))} />
        </section>
      )}
      <section aria-labelledby="answers-title" className="mt-10">
        <h2 id="answers-title" className="text-[1.05rem] font-semibold">
          {text('answersTitle')}
        </h2>
        <p className="mt-1 mb-3 text-[0.82rem] text-ink-3">
          {text('answersRule', { most: ANSWERS_SHOWN_MAX })}
        </p>
        {answers.length === 0 ? (
          <p className="text-ink-2">{text('answersNone')}</p>
        ) : (
          <AnswerList answers={answers} timeZone={read.class.timeZone} />
        )}
      </section>
    </ClassPageFrame>
  )
}

function optionView(option: OptionFigures, locale: Locale, classId: string): OptionView {
  const { id, isCorrect, chosen, misconception } = option
  return {
    id,
    text: option.text[locale],
    isCorrect,
    chosen,
    share: shareView(option.share, locale),
    pointBiserial: figureView(option.pointBiserial, signed),
    misconception: misconception && {
      statement: misconception.statement[locale],
      href: paths.teachMisconception(locale, classId, misconception.id),
    },
  }
}
