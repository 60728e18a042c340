import type { SimulationDescription } from '@/simulation/kernel/description'
import type { Unit } from '@/simulation/kernel/recording'
import type { ParameterValue } from '@/simulation/kernel/run'
import type { Measure } from '@/simulation/kernel/sweep-plan'
import { formatNumber } from '@/course/text'
import { formatValue } from '../charts/picture-text'
import { unitText } from '../player/parameter-panel'
import type { PlayerText } from '../player-text'
import type { Words } from '../run/words'

/** The words of a sweep over one simulation. */
export function createSweepWords(description: SimulationDescription, words: Words, text: PlayerText) {
  const { texts, locale } = words
  const unitOf = (measure: Measure): Unit =>
    measure.kind === 'property'
      ? 'ratio'
      : (description.metrics.find(({ id }) => id === measure.id)?.unit ?? 'count')
  const parameterName = (name: string) => texts.parameters[name]?.label ?? name
  return {
    locale,
    parameterName,
    parameterLabel(name: string): string {
      const parameter = description.parameters.find((candidate) => candidate.name === name)
      const unit = parameter?.kind === 'number' ? unitText(parameter.unit, text) : ''
      return unit === '' ? parameterName(name) : `${parameterName(name)} (${unit})`
    },
    parameterValue(name: string, value: ParameterValue): string {
      if (typeof value === 'number') return formatNumber(value, locale)
      if (typeof value === 'boolean') return value ? text('yes') : text('no')
      return texts.parameters[name]?.options?.[value] ?? value
    },
    measureName: (measure: Measure): string =>
      measure.kind === 'metric'
        ? (texts.metrics[measure.id]?.label ?? measure.id)
        : text('sweepFails', { property: texts.properties[measure.id]?.label ?? measure.id }),
    unitOf,
    measured: (value: number, measure: Measure): string => measuredText(value, unitOf(measure), words, text),
  }
}

export type SweepWords = ReturnType<typeof createSweepWords>

function measuredText(value: number, unit: Unit, words: Words, text: PlayerText): string {
  if (!Number.isFinite(value)) return '∞'
  if (unit === 'us') return formatValue(value, unit, words.locale)
  if (unit === 'ratio') return formatNumber(Number(value.toPrecision(3)), words.locale)
  return `${formatNumber(Number(value.toPrecision(4)), words.locale)} ${unitText(unit, text)}`.trim()
}
