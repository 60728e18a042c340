'use client'

import { useTranslations } from 'next-intl'
import type { ReachGoalPublic } from '@/course/exercises/reach-goal'
import type { GradingOutcome } from '@/course/grading'
import type { Locale } from '@/course/locale'
import { AnswerMark } from './answer-mark'
import { useGoalWords } from './goal-words'

interface Props {
  exercise: ReachGoalPublic
  outcome: GradingOutcome | null
  locale: Locale
}

/** What must hold, and, once it was graded, what the server measured on each seed. */
export function GoalList({ exercise, outcome, locale }: Props) {
  const text = useTranslations('exercise')
  const words = useGoalWords(exercise.simulation, locale)
  if (words === null) return null
  const results = outcome?.goals ?? []
  return (
    <div className="mb-4 max-w-measure">
      <p className="mb-1 text-[0.8rem] font-medium text-ink-3">
        {text(results.length > 0 ? 'goals' : 'goal')}
      </p>
      <ul className="border-t border-rule text-[0.92rem]">
        {exercise.goals.map((goal, index) => (
          <li key={index} className="border-b border-rule py-2">
            <p className="font-medium">{words.goal(goal)}</p>
            <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[0.86rem] text-ink-2 empty:hidden">
              {results
                .filter((result) => result.goal === index)
                .map((result, place) => (
                  <li key={place} className="flex gap-1.5">
                    <AnswerMark mark={result.met ? 'right' : 'wrong'} />
                    <span className="font-mono tabular-nums">{words.value(goal, result.value)}</span>
                    <span className="text-ink-3">
                      {result.seed === null
                        ? text('seedHidden')
                        : text('seedShown', { seed: String(result.seed) })}
                    </span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}
