import type { PaceView, ReliabilityView } from '@/components/teaching/class-pace'
import type { Locale } from '@/course/locale'
import type { ClassPace } from '@/server/statistics/read-pace'
import type { LessonReliability } from '@/server/statistics/read-reliability'
import { PACE_RULES, RELATION_LEARNERS_MIN } from '@/server/statistics/rules'
import { alphaText, figureView } from './statistics-view'

const { stuck, rushing } = PACE_RULES

export const SHOWN_RULES = {
  stuck: { answers: stuck.answersMin, days: stuck.daysMin },
  rushing: {
    progress: rushing.progressMin * 100,
    mastery: rushing.masteryMax * 100,
    exercises: rushing.exercisesMin,
  },
  relation: RELATION_LEARNERS_MIN,
}

type HrefOf = (learnerId: string) => string | null

export function paceView(pace: ClassPace, locale: Locale, hrefOf: HrefOf): PaceView {
  return {
    ...pace,
    stuck: pace.stuck.map(({ learnerId, name, title }) => ({
      learnerId,
      name,
      href: hrefOf(learnerId),
      exercise: title[locale],
    })),
    rushing: pace.rushing && {
      ...pace.rushing,
      learners: pace.rushing.learners.map((one) => ({ ...one, href: hrefOf(one.learnerId) })),
    },
  }
}

interface NeedWords {
  stuckOn(exercise: string): string
  readonly rushing: string
}

/** Why each learner who needs somebody does. */
export function needsOf(pace: PaceView, words: NeedWords): ReadonlyMap<string, string> {
  const needs = new Map(pace.stuck.map(({ learnerId, exercise }) => [learnerId, words.stuckOn(exercise)]))
  for (const { learnerId } of pace.rushing?.learners ?? []) {
    const other = needs.get(learnerId)
    needs.set(learnerId, other === undefined ? words.rushing : `${other} · ${words.rushing}`)
  }
  return needs
}

export function reliabilityView(
  reliability: LessonReliability | null,
  locale: Locale,
  points: (value: number) => string,
): ReliabilityView | null {
  if (!reliability) return null
  const { title, figures } = reliability
  const { text: consistency, n } = figureView(figures.consistency, alphaText)
  return {
    lesson: title[locale],
    consistency,
    standardError: figureView(figures.standardError, points).text,
    n,
  }
}
