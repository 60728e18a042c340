'use client'

import { useTranslations } from 'next-intl'
import type { ReachGoalPublic } from '@/course/exercises/reach-goal'
import type { GoalResult, GradingOutcome } from '@/course/grading'
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
            <GoalResults
              results={results.filter((result) => result.goal === index)}
              valueText={(value) => words.value(goal, value)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface GoalResultsProps {
  results: readonly GoalResult[]
  valueText: (value: GoalResult['value']) => string
}

/** Each seed the learner knows by its value; those kept from them only by how many were met. */
function GoalResults({ results, valueText }: GoalResultsProps) {
  const text = useTranslations('exercise')
  const hidden = results.filter((result) => result.seed === null)
  const met = hidden.filter((result) => result.met).length
  if (results.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-[0.86rem] text-ink-2">
      {results
        .filter((result) => result.seed !== null)
        .map((result) => (
          <li key={result.seed} className="flex gap-1.5">
            <AnswerMark mark={result.met ? 'right' : 'wrong'} />
            <span className="font-mono tabular-nums">{valueText(result.value)}</span>
            <span className="text-ink-3">{text('seedShown', { seed: String(result.seed) })}</span>
          </li>
        ))}
      {hidden.length > 0 && (
        <li className="flex gap-1.5">
          <AnswerMark mark={met === hidden.length ? 'right' : 'wrong'} />
          <span className="text-ink-3">{text('seedsHidden', { met, total: hidden.length })}</span>
        </li>
      )}
    </ul>
  )
}
