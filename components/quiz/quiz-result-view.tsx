'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { INSTANT_FORMAT } from '@/course/instant-format'
import type { Locale } from '@/course/locale'
import { anchors, paths } from '@/course/paths'
import type { QuizResult, QuizResultItem } from '@/course/quiz'
import { formatPercent } from '@/course/text'
import { ExplainedOutcome } from '../exercise/explained-outcome'
import { Question } from '../exercise/question'
import { LinkButton } from '../ui/button'
import { Notice } from '../ui/notice'
import type { QuizUnitView } from './quiz-view'
import { objectiveResults } from './objective-results'

interface Props {
  unit: QuizUnitView
  result: QuizResult
  locale: Locale
}

/** What a quiz was worth: the score, objective by objective, and every question with what grading said of it. */
export function QuizResultView({ unit, result, locale }: Props) {
  const text = useTranslations('quiz')
  const format = useFormatter()
  const { items, score, submittedAt, isOverdue } = result
  // A result comes after the page, so this runs in the browser only.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const right = items.filter(({ outcome }) => outcome?.isCorrect).length
  return (
    <>
      <p className="text-[2.4rem] leading-none font-semibold tracking-tight tabular-nums">
        {formatPercent(score, locale)}
      </p>
      <p className="mt-2 text-ink-2">
        {text('rightOf', { right, total: items.length })} ·{' '}
        <time dateTime={submittedAt}>
          {format.dateTime(new Date(submittedAt), { ...INSTANT_FORMAT, timeZone })}
        </time>
        {isOverdue && ` · ${text('overdue')}`}
      </p>
      <p className="mt-5">
        <LinkButton href={paths.quiz(locale, unit.id)}>{text('toOverview')}</LinkButton>
      </p>
      <Objectives unit={unit} items={items} locale={locale} />
      <ol className="mt-12 grid gap-14">
        {items.map((item, position) => (
          <li key={position}>
            <Item item={item} position={position} total={items.length} locale={locale} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Objectives({
  unit,
  items,
  locale,
}: {
  unit: QuizUnitView
  items: readonly QuizResultItem[]
  locale: Locale
}) {
  const text = useTranslations('quiz')
  return (
    <section aria-labelledby="objectives-title" className="mt-10 max-w-measure border-t-2 border-ink pt-3">
      <h2 id="objectives-title" className="text-[1.15rem] font-semibold">
        {text('objectives')}
      </h2>
      <ul className="mt-2">
        {objectiveResults(unit, items).map(({ lesson, objective, right, asked }) => (
          <li
            key={`${lesson.id}/${objective}`}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-5 border-t border-rule py-2.5 text-[0.95rem]"
          >
            <span>
              {lesson.objectives[objective]}{' '}
              <a href={paths.lesson(locale, lesson.id)} className="text-[0.86rem]">
                {lesson.title}
              </a>
            </span>
            <span className="font-mono tabular-nums">
              <Mark share={right / asked} />
              {right}/{asked}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ItemProps {
  item: QuizResultItem
  position: number
  total: number
  locale: Locale
}

function Item({ item, position, total, locale }: ItemProps) {
  const text = useTranslations('quiz')
  const { lesson, public: exercise, raw, outcome } = item
  const name = `question-${position + 1}`
  return (
    <>
      <Question
        exercise={exercise}
        raw={raw}
        name={name}
        place={text('numberOf', { number: position + 1, total })}
        locale={locale}
        isLocked
        isFormHidden={raw === null && isAboutRun(exercise)}
        outcome={outcome}
      />
      {!outcome && (
        <Notice
          tone="neutral"
          className="mt-4 max-w-measure"
          title={text(raw ? 'notGraded' : 'notAnswered')}
        />
      )}
      <ExplainedOutcome {...item} name={name} locale={locale} />
      <p className="mt-3 text-[0.88rem]">
        <a href={paths.lesson(locale, lesson, anchors.exercise(exercise.id))}>{text('practise')}</a>
      </p>
    </>
  )
}

/** A run that nobody changed shows nothing of an answer. */
function isAboutRun({ kind }: QuizResultItem['public']): boolean {
  return kind === 'break-it' || kind === 'reach-goal'
}

/** All, some or none right: the shape says it before the colour does. */
function Mark({ share }: { share: number }) {
  const [sign, tone] =
    share === 1 ? ['✓', 'text-good'] : share > 0 ? ['◐', 'text-uncertain'] : ['✕', 'text-bad']
  return (
    <span aria-hidden="true" className={tone}>
      {sign}{' '}
    </span>
  )
}
