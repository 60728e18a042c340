'use client'

import { useTranslations } from 'next-intl'
import type { Item } from '@/course/exercises/common'
import type { MatchingPublic, MatchingRaw } from '@/course/exercises/matching'
import type { Locale } from '@/course/locale'
import { Inline } from '../ui/inline'
import { plainText } from '../ui/inline-markdown'
import { AnswerMark } from './answer-mark'
import { markOf, type FormProps } from './form-props'

export function MatchingForm({
  exercise,
  raw,
  locale,
  name,
  isLocked,
  outcome,
  onEdit,
}: FormProps<MatchingPublic, MatchingRaw>) {
  const text = useTranslations('exercise')

  function choose(left: string, right: string) {
    const pairs = { ...raw.pairs, [left]: right }
    // Rows in their own order, so that the same pairs are always the same answer.
    const chosen = exercise.left.flatMap(({ id }) => (pairs[id] ? [[id, pairs[id]] as const] : []))
    onEdit({ pairs: Object.fromEntries(chosen) })
  }

  return (
    <fieldset disabled={isLocked} className="max-w-measure">
      <legend className="mb-1.5 text-[0.88rem] text-ink-2">{text('matchLegend')}</legend>
      <ul className="border-t border-rule">
        {exercise.left.map((item) => (
          <li
            key={item.id}
            className="grid gap-x-5 gap-y-1.5 border-b border-rule py-2.5 sm:grid-cols-2 sm:items-center"
          >
            <label htmlFor={`${name}-${item.id}`} className="text-[0.95rem] leading-snug">
              <Inline text={item.text[locale]} />
            </label>
            <span className="flex min-w-0 items-center gap-2">
              <Partners
                id={`${name}-${item.id}`}
                options={exercise.right}
                value={raw.pairs[item.id] ?? ''}
                locale={locale}
                emptyText={text('matchChoose')}
                onChoose={(right) => choose(item.id, right)}
              />
              <AnswerMark mark={markOf(outcome, item.id)} />
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

interface PartnersProps {
  id: string
  options: readonly Item[]
  value: string
  locale: Locale
  emptyText: string
  onChoose: (id: string) => void
}

function Partners({ id, options, value, locale, emptyText, onChoose }: PartnersProps) {
  return (
    <select
      id={id}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
      className="min-h-10 w-full min-w-0 rounded-control border border-control bg-surface px-2.5 py-1.5 text-[0.92rem] text-ellipsis text-ink"
    >
      <option value="">{emptyText}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {plainText(option.text[locale])}
        </option>
      ))}
    </select>
  )
}
