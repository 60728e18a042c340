'use client'

import { useTranslations } from 'next-intl'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { RawAnswer } from '@/course/exercises/registry'
import type { GradingOutcome } from '@/course/grading'
import type { Locale } from '@/course/locale'
import { Difficulty } from './difficulty'
import { ExerciseForm } from './exercise-form'
import { emptyAnswer } from './raw-answers'
import { Inline, InlineParagraphs } from '../ui/inline'
import { useFocusOnArrival } from '../ui/use-kept-focus'

interface Props {
  exercise: ExercisePublic
  raw: RawAnswer | null
  /** Begins every id in it. */
  name: string
  /** Where one is, in words. */
  place: string
  locale: Locale
  isLocked: boolean
  /** Once the quiz is submitted. */
  outcome?: GradingOutcome | null
  onEdit?: (raw: RawAnswer) => void
  /** The question alone, for one that was left out. */
  isFormHidden?: boolean
  /** Whether it takes the place of the control that was pressed, and the focus with it. */
  isAwaited?: boolean
}

/** An exercise asked outside its lesson, with its form: in a quiz or a review. */
export function Question({ exercise, raw, name, place, locale, isLocked, ...rest }: Props) {
  const text = useTranslations('exercise')
  const title = useFocusOnArrival<HTMLHeadingElement>(rest.isAwaited ?? false)
  return (
    <div id={name} role="group" aria-labelledby={`${name}-title`} className="scroll-mt-16">
      <div className="mb-1 flex max-w-measure flex-wrap items-center gap-x-3.5 gap-y-1 border-t-2 border-ink pt-3.5 text-[0.8rem] text-ink-3">
        <span>{place}</span>
        <span>{text(`kinds.${exercise.kind}`)}</span>
        <Difficulty level={exercise.difficulty} />
      </div>
      <h2
        ref={title}
        id={`${name}-title`}
        tabIndex={-1}
        className="mb-2 max-w-measure text-[1.06rem] leading-snug font-semibold"
      >
        <Inline text={exercise.title[locale]} />
      </h2>
      <div className="mb-4 grid max-w-measure gap-2.5">
        <InlineParagraphs text={exercise.prompt[locale]} />
      </div>
      {!rest.isFormHidden && (
        <ExerciseForm
          exercise={exercise}
          raw={raw ?? emptyAnswer(exercise)}
          locale={locale}
          name={name}
          isLocked={isLocked}
          outcome={rest.outcome ?? null}
          onEdit={(next) => rest.onEdit?.(next)}
        />
      )}
    </div>
  )
}
