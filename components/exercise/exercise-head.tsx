'use client'

import { useTranslations } from 'next-intl'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { Locale } from '@/course/locale'
import { Inline, InlineParagraphs } from '../ui/inline'
import { Difficulty } from './difficulty'

interface Props {
  exercise: ExercisePublic
  locale: Locale
  headingId: string
  number: number
  total: number
  par: number | null
  attempts: number
  best: number | null
}

/** What an exercise says of itself before its form. */
export function ExerciseHead({ exercise, locale, headingId, number, total, par, attempts, best }: Props) {
  const text = useTranslations('exercise')
  return (
    <>
      <div className="mb-1 flex max-w-measure flex-wrap items-center gap-x-3.5 gap-y-1 border-t-2 border-ink pt-3.5 text-[0.8rem] text-ink-3">
        <span>{text('numberOf', { number, total })}</span>
        <span>{text(`kinds.${exercise.kind}`)}</span>
        <Difficulty level={exercise.difficulty} />
        {par !== null && (
          <span className="font-medium text-accent" title={text('parHelp')}>
            {text('par', { par })}
          </span>
        )}
        {attempts > 0 && (
          <span className="ms-auto tabular-nums">
            {text('attempts', { attempts })}
            {best !== null && best > 0 && ` · ${text('best', { percent: Math.round(best * 100) })}`}
          </span>
        )}
      </div>
      <h3 id={headingId} className="mb-2 max-w-measure text-[1.06rem] leading-snug font-semibold">
        <Inline text={exercise.title[locale]} />
      </h3>
      <div className="mb-4 grid max-w-measure gap-2.5">
        <InlineParagraphs text={exercise.prompt[locale]} />
      </div>
    </>
  )
}
