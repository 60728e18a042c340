'use client'

import { useTranslations } from 'next-intl'
import type { MultipleChoicePublic, MultipleChoiceRaw } from '@/course/exercises/multiple-choice'
import { CheckboxCard } from '../ui/choice-card'
import { Inline } from '../ui/inline'
import { AnswerMark } from './answer-mark'
import { markOf, type FormProps } from './form-props'

export function MultipleChoiceForm({
  exercise,
  raw,
  locale,
  name,
  isLocked,
  outcome,
  onEdit,
}: FormProps<MultipleChoicePublic, MultipleChoiceRaw>) {
  const text = useTranslations('exercise')

  function choose(id: string, isChosen: boolean) {
    // The order of the options, so that the same set is always the same answer.
    const choices = exercise.options
      .map((option) => option.id)
      .filter((other) => (other === id ? isChosen : raw.choices.includes(other)))
    onEdit({ choices })
  }

  return (
    <fieldset disabled={isLocked} className="grid max-w-measure gap-1.5">
      <legend className="mb-1.5 text-[0.88rem] text-ink-2">{text('chooseSeveral')}</legend>
      {exercise.options.map((option) => {
        const isChosen = raw.choices.includes(option.id)
        return (
          <CheckboxCard
            key={option.id}
            name={name}
            value={option.id}
            checked={isChosen}
            mark={<AnswerMark mark={isChosen ? markOf(outcome, option.id) : undefined} />}
            onChange={(event) => choose(option.id, event.target.checked)}
          >
            <Inline text={option.text[locale]} />
          </CheckboxCard>
        )
      })}
    </fieldset>
  )
}
