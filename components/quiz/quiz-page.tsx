'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import type { Locale } from '@/course/locale'
import { apiPaths } from '@/course/paths'
import type { QuizOverview, QuizResult } from '@/course/quiz'
import { read } from '../lesson/lesson-client'
import { Notice } from '../ui/notice'
import { TryAgainNotice } from '../ui/try-again-notice'
import { OpenQuizForm } from './open-quiz-form'
import { QuizResultView } from './quiz-result-view'
import { QuizStart } from './quiz-start'
import type { QuizUnitView } from './quiz-view'

interface Props {
  unit: QuizUnitView
  locale: Locale
}

type Loaded =
  | { readonly kind: 'overview'; readonly overview: QuizOverview; readonly hasJustStarted?: true }
  | { readonly kind: 'result'; readonly result: QuizResult }
  | { readonly kind: 'loading' | 'failed' | 'absent' | 'waiting' }

/** A unit's quiz: before it, during it, and a result that the address names. Who reads it comes in one request after. */
export function QuizPage({ unit, locale }: Props) {
  const text = useTranslations('quiz')
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' })
  const [tries, setTries] = useState(0)

  // Keeps in step with what the server knows of this learner's quizzes.
  useEffect(() => {
    const abort = new AbortController()
    void load(unit.id, abort.signal).then((next) => {
      if (!abort.signal.aborted) setLoaded(next)
    })
    return () => abort.abort()
  }, [unit.id, tries])

  const loadAgain = useCallback(() => {
    setLoaded({ kind: 'loading' })
    setTries((count) => count + 1)
  }, [])

  switch (loaded.kind) {
    case 'loading':
      return <p role="status">{text('loading')}</p>
    case 'absent':
      return <Notice tone="uncertain">{text('noResult')}</Notice>
    case 'waiting':
      return <Notice tone="uncertain">{text('resultWaits')}</Notice>
    case 'failed':
      return (
        <TryAgainNotice role="status" text={text('failed')} tryAgain={text('retry')} onTryAgain={loadAgain} />
      )
    case 'result':
      return <QuizResultView unit={unit} result={loaded.result} locale={locale} />
    case 'overview':
      return loaded.overview.open ? (
        <OpenQuizForm
          unit={unit}
          quiz={loaded.overview.open}
          locale={locale}
          hasJustStarted={loaded.hasJustStarted === true}
          onOver={loadAgain}
        />
      ) : (
        <QuizStart
          unit={unit}
          overview={loaded.overview}
          locale={locale}
          onStarted={(open) =>
            setLoaded({ ...loaded, overview: { ...loaded.overview, open }, hasJustStarted: true })
          }
        />
      )
  }
}

async function load(unit: string, signal: AbortSignal): Promise<Loaded> {
  const wanted = new URLSearchParams(window.location.search).get('result')
  if (wanted !== null) {
    const reply = await read<QuizResult>(apiPaths.quizResult(unit, wanted), signal)
    if (reply.kind === 'ok') return { kind: 'result', result: reply.value }
    if (reply.kind === 'unreachable') return { kind: 'failed' }
    return { kind: reply.code === 'quiz-held-back' ? 'waiting' : 'absent' }
  }
  const reply = await read<QuizOverview>(apiPaths.quiz(unit), signal)
  return reply.kind === 'ok' ? { kind: 'overview', overview: reply.value } : { kind: 'failed' }
}
