'use client'

import { useTranslations } from 'next-intl'
import type { Locale } from '@/course/locale'
import type { Condition } from '@/course/schemas/condition'
import { describe } from '@/simulation/catalogue'
import { metricText } from '../simulation/player/metric-list'
import { createWords } from '../simulation/run/words'
import { useSimulationTexts } from '../simulation/use-simulation-texts'

export interface GoalWords {
  goal(condition: Condition): string
  /** A measured value of the goal's metric, or a property's verdict. */
  value(condition: Condition, value: number | string | null): string
}

/** Puts goals into words; null until the simulation's texts have arrived. */
export function useGoalWords(simulation: string, locale: Locale): GoalWords | null {
  const texts = useSimulationTexts(simulation, locale)
  const text = useTranslations('exercise')
  const playerText = useTranslations('player')

  if (texts === null) return null
  const words = createWords(texts, locale)
  const measured = (metric: string, value: number | null) =>
    metricText({ value, unit: unitOf(simulation, metric) }, words, playerText)

  return {
    goal(condition) {
      if ('property' in condition) {
        return text('property', {
          name: words.property(condition.property),
          verdict: verdictText(condition.verdict),
        })
      }
      const name = words.texts.metrics[condition.metric]?.label ?? condition.metric
      return boundsOf(condition)
        .map(([bound, value]) => text(bound, { name, value: measured(condition.metric, value) }))
        .join(' · ')
    },
    value(condition, value) {
      if ('property' in condition) return verdictText(String(value))
      return measured(condition.metric, typeof value === 'number' ? value : null)
    },
  }

  function verdictText(verdict: string): string {
    return verdict === 'holds' || verdict === 'fails' ? text(`verdicts.${verdict}`) : text('verdicts.unknown')
  }
}

const BOUNDS = ['equals', 'atLeast', 'atMost', 'above', 'below'] as const

type Bound = (typeof BOUNDS)[number]

function boundsOf(condition: Exclude<Condition, { property: string }>): [Bound, number][] {
  return BOUNDS.flatMap((bound): [Bound, number][] => {
    const value = condition[bound]
    return value === undefined ? [] : [[bound, value]]
  })
}

function unitOf(simulation: string, metric: string) {
  return describe(simulation)?.metrics.find(({ id }) => id === metric)?.unit ?? 'count'
}
