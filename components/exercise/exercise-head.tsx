'use client'

import { useTranslations } from 'next-intl'
import type { Locale } from '@/course/locale'
import { Inline, InlineParagraphs } from '../ui/inline'
import { Difficulty } from './difficulty'
import type { ExerciseMachine } from './exercise-machine'

interface Props {
  machine: ExerciseMachine
  locale: Locale
  headingId: string
  number: number
  total: number
}

/** What an exercise says of itself before its form. */
export function ExerciseHead({ machine, locale, headingId, number, total }: Props) {
  const { exercise, attempts, best, outcome } = machine
  // Par is part of the key: it is told once the exercise was answered.
  const par = outcome?.used?.par ?? null
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
      <h3
        id={headingId}
        tabIndex={-1}
        className="mb-2 max-w-measure text-[1.06rem] leading-snug font-semibold"
      >
        <Inline text={exercise.title[locale]} />
      </h3>
      <div className="mb-4 grid max-w-measure gap-2.5">
        <InlineParagraphs text={exercise.prompt[locale]} />
      </div>
    </>
  )
}
