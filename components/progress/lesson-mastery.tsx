'use client'

import { useTranslations } from 'next-intl'
import { MASTERY_RULES, type Mastery } from '@/course/mastery'
import { Disclosure } from '../ui/disclosure'
import { Inline } from '../ui/inline'
import { MasteryMark } from './mastery-mark'

interface Props {
  mastery: Readonly<Record<string, Mastery>>
  objectives: readonly { readonly id: string; readonly text: string }[]
}

/** How well one has each objective of a lesson: a mark for each at a glance, and in words with the rule beneath. */
export function LessonMastery({ mastery, objectives }: Props) {
  const text = useTranslations('courseMap.mastery')
  const states = objectives.map(({ id }) => mastery[id] ?? 'not-started')
  const marks = (
    <span className="inline-flex flex-wrap items-center gap-x-2.5 gap-y-1">
      {text('title')}
      <span className="inline-flex gap-1">
        {states.map((state, place) => (
          <MasteryMark key={place} state={state} />
        ))}
      </span>
      <span className="sr-only">{states.map((state) => text(`state.${state}`)).join(', ')}</span>
    </span>
  )
  return (
    <Disclosure summary={marks} className="mt-2 text-[0.84rem] text-ink-2">
      <ul className="max-w-measure">
        {objectives.map(({ id, text: objective }, place) => {
          const state = states[place] ?? 'not-started'
          return (
            <li
              key={id}
              className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 border-t border-rule py-2 leading-snug"
            >
              <span className="translate-y-[0.16rem]">
                <MasteryMark state={state} />
              </span>
              <span>
                <Inline text={objective} />{' '}
                <span className="whitespace-nowrap text-ink-3">{text(`state.${state}`)}</span>
              </span>
            </li>
          )
        })}
      </ul>
      <p className="max-w-measure border-t border-rule pt-2 text-ink-3">
        {text('rule', {
          familiar: MASTERY_RULES.familiar * 100,
          proficient: MASTERY_RULES.proficient * 100,
        })}
      </p>
    </Disclosure>
  )
}
