'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ApiErrorCode } from '@/course/api-errors'
import { INSTANT_FORMAT } from '@/course/instant-format'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import type { OpenQuiz, QuizOverview } from '@/course/quiz'
import { formatPercent } from '@/course/text'
import { write } from '../lesson/lesson-client'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import type { QuizUnitView } from './quiz-view'

interface Props {
  unit: QuizUnitView
  overview: QuizOverview
  locale: Locale
  onStarted: (quiz: OpenQuiz) => void
}

/** What the quiz will be, the button that starts it, and how earlier ones went. */
export function QuizStart({ unit, overview, locale, onStarted }: Props) {
  const text = useTranslations('quiz')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<ApiErrorCode | 'unreachable' | null>(null)

  async function start() {
    setIsBusy(true)
    setProblem(null)
    const reply = await write<OpenQuiz>('POST', apiPaths.quiz(unit.id))
    setIsBusy(false)
    if (reply.kind === 'ok') onStarted(reply.value)
    else setProblem(reply.kind === 'refused' ? reply.code : 'unreachable')
  }

  const key = `errors.${problem ?? ''}` as 'errors.other'
  return (
    <>
      <ul className="grid max-w-measure list-disc gap-1.5 ps-5 text-ink-2">
        <li>{text('rules.drawn', { count: unit.exercises })}</li>
        <li>
          {unit.minutes === null ? text('rules.noLimit') : text('rules.limit', { minutes: unit.minutes })}
        </li>
        <li>{text('rules.kept')}</li>
        <li>{text('rules.after')}</li>
      </ul>
      <p className="mt-6">
        <Button tone="primary" aria-disabled={isBusy} onClick={() => (isBusy ? undefined : void start())}>
          {text(overview.results.length === 0 ? 'start' : 'startAgain')}
        </Button>
      </p>
      <div aria-live="polite" className="mt-4 max-w-measure">
        {problem && <Notice tone="uncertain">{text(text.has(key) ? key : 'errors.other')}</Notice>}
      </div>
      {overview.learner.kind === 'guest' && (
        <p className="mt-4 text-[0.86rem] text-ink-3">
          {text('guest')} <a href={paths.register(locale)}>{text('register')}</a>
        </p>
      )}
      <Results unit={unit} overview={overview} locale={locale} />
    </>
  )
}

function Results({ unit, overview: { results }, locale }: Pick<Props, 'unit' | 'overview' | 'locale'>) {
  const text = useTranslations('quiz')
  const format = useFormatter()
  if (results.length === 0) return null
  // Results come after the page, so this runs in the browser only.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return (
    <section aria-labelledby="results-title" className="mt-10 max-w-measure border-t-2 border-ink pt-3">
      <h2 id="results-title" className="text-[1.15rem] font-semibold">
        {text('results')}
      </h2>
      <ul className="mt-2">
        {results.map(({ attempt, submittedAt, score }) => (
          <li
            key={attempt}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-rule py-2.5"
          >
            <a href={paths.quiz(locale, unit.id, attempt)}>
              <time dateTime={submittedAt}>
                {format.dateTime(new Date(submittedAt), { ...INSTANT_FORMAT, timeZone })}
              </time>
            </a>
            {score === null ? (
              <span className="text-[0.86rem] text-ink-3">{text('waits')}</span>
            ) : (
              <span className="font-mono tabular-nums">{formatPercent(score, locale)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
