'use client'

import { useTranslations } from 'next-intl'
import type { Item } from '@/course/exercises/common'
import type { SingleChoicePublic, SingleChoiceRaw } from '@/course/exercises/single-choice'
import type { GradingOutcome } from '@/course/grading'
import type { Locale } from '@/course/locale'
import { RadioCard } from '../ui/choice-card'
import { Inline } from '../ui/inline'
import { AnswerMark } from './answer-mark'
import { markOf, type FormProps } from './form-props'

interface ChoicesProps {
  options: readonly Item[]
  choice: string | null
  locale: Locale
  name: string
  isLocked: boolean
  outcome: GradingOutcome | null
  onChoose: (id: string) => void
}

/** One of several answers, as native radio buttons. */
export function Choices({ options, choice, locale, name, isLocked, outcome, onChoose }: ChoicesProps) {
  const text = useTranslations('exercise')
  return (
    <fieldset disabled={isLocked} className="grid max-w-measure gap-1.5">
      <legend className="sr-only">{text('chooseOne')}</legend>
      {options.map((option) => {
        const isChosen = option.id === choice
        const whole = outcome && (outcome.isCorrect ? 'right' : 'wrong')
        return (
          <RadioCard
            key={option.id}
            name={name}
            value={option.id}
            checked={isChosen}
            mark={
              <AnswerMark mark={isChosen ? (markOf(outcome, option.id) ?? whole ?? undefined) : undefined} />
            }
            onChange={() => onChoose(option.id)}
          >
            <Inline text={option.text[locale]} />
          </RadioCard>
        )
      })}
    </fieldset>
  )
}

export function SingleChoiceForm({
  exercise,
  raw,
  onEdit,
  ...form
}: FormProps<SingleChoicePublic, SingleChoiceRaw>) {
  return (
    <Choices
      options={exercise.options}
      choice={raw.choice}
      onChoose={(choice) => onEdit({ choice })}
      {...form}
    />
  )
}
