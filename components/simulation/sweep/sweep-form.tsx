'use client'

import { useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { SimulationDescription } from '@/simulation/kernel/description'
import { lineValues, SWEEP_LIMITS, type Measure, type SweepSettings } from '@/simulation/kernel/sweep-plan'
import { CancelButton } from '../cancel-button'
import type { PlayerText } from '../player-text'
import type { SweepWords } from './sweep-words'
import { rangeOf } from './usual-settings'

interface Props {
  description: SimulationDescription
  settings: SweepSettings
  /** Which field the settings were refused for, and what it would take. */
  refused: { place: string; allowed: string } | null
  words: SweepWords
  text: PlayerText
  isRunning: boolean
  onChange: (settings: SweepSettings) => void
  onStart: () => void
  onCancel: () => void
}

/** What is varied, what is measured, and how often. */
export function SweepForm(props: Props) {
  const { description, settings, refused, words, text, isRunning, onChange, onStart, onCancel } = props
  const id = useId()
  const startButton = useRef<HTMLButtonElement>(null)
  const errorOf = (place: string) =>
    refused?.place === place ? text('sweepRefused', { allowed: refused.allowed }) : undefined
  const number = (place: 'from' | 'to' | 'points' | 'seeds', label: string, step: number) => (
    <TextField
      id={`${id}-${place}`}
      label={label}
      type="number"
      inputMode="decimal"
      step={step}
      value={Number.isNaN(settings[place]) ? '' : settings[place]}
      error={errorOf(place)}
      onChange={(event) => onChange({ ...settings, [place]: event.target.valueAsNumber })}
    />
  )
  const step = description.parameters.find(({ name }) => name === settings.parameter)
  const isKnown = ['from', 'to', 'points', 'seeds'].includes(refused?.place ?? '')
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onStart()
      }}
    >
      <div className="grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] items-start gap-x-6 gap-y-4">
        <ParameterField id={`${id}-parameter`} {...props} />
        {number('from', text('sweepFrom'), step?.kind === 'number' ? step.step : 1)}
        {number('to', text('sweepTo'), step?.kind === 'number' ? step.step : 1)}
        {number('points', text('sweepPoints', { limit: SWEEP_LIMITS.points }), 1)}
        <LinesField id={`${id}-lines`} {...props} />
        <MeasureField id={`${id}-measure`} {...props} />
        {number('seeds', text('sweepSeeds', { limit: SWEEP_LIMITS.seeds }), 1)}
      </div>
      {refused && !isKnown && (
        <p role="alert" className="text-[0.9rem] text-bad">
          ✕{' '}
          {text('sweepConflict', {
            place: words.parameterName(refused.place.replace(/^parameters\./, '')),
            allowed: refused.allowed,
          })}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button ref={startButton} type="submit" tone="primary">
          {text('sweepStart')}
        </Button>
        {isRunning && (
          <CancelButton startButton={startButton} onClick={onCancel}>
            {text('sweepCancel')}
          </CancelButton>
        )}
      </div>
    </form>
  )
}

type FieldProps = Props & { id: string }

function ParameterField({ id, description, settings, words, text, onChange }: FieldProps) {
  const numbers = description.parameters.filter((parameter) => parameter.kind === 'number')
  return (
    <SelectField
      id={id}
      label={text('sweepParameter')}
      value={settings.parameter}
      onChange={(event) => {
        const chosen = numbers.find(({ name }) => name === event.target.value)
        if (chosen) onChange({ ...settings, ...rangeOf(chosen), lines: without(settings.lines, chosen.name) })
      }}
    >
      {numbers.map(({ name }) => (
        <option key={name} value={name}>
          {words.parameterLabel(name)}
        </option>
      ))}
    </SelectField>
  )
}

function without(lines: SweepSettings['lines'], name: string): SweepSettings['lines'] {
  return lines?.parameter === name ? undefined : lines
}

function LinesField({ id, description, settings, words, text, onChange }: FieldProps) {
  const { lines } = settings
  return (
    <SelectField
      id={id}
      label={text('sweepLines')}
      help={
        lines?.values.map((value) => words.parameterValue(lines.parameter, value)).join(' · ') ??
        text('sweepLinesHelp')
      }
      value={lines?.parameter ?? ''}
      onChange={(event) => {
        const chosen = description.parameters.find(({ name }) => name === event.target.value)
        onChange({
          ...settings,
          lines: chosen && { parameter: chosen.name, values: lineValues(chosen) },
        })
      }}
    >
      <option value="">{text('sweepOneLine')}</option>
      {description.parameters
        .filter(({ name }) => name !== settings.parameter)
        .map(({ name }) => (
          <option key={name} value={name}>
            {words.parameterLabel(name)}
          </option>
        ))}
    </SelectField>
  )
}

function MeasureField({ id, description, settings, words, text, onChange }: FieldProps) {
  const measures: Measure[] = [
    ...description.metrics.map((metric) => ({ kind: 'metric', id: metric.id }) as const),
    ...description.properties.map((property) => ({ kind: 'property', id: property.id }) as const),
  ]
  const keyOf = (measure: Measure) => `${measure.kind}:${measure.id}`
  return (
    <SelectField
      id={id}
      label={text('sweepMeasure')}
      value={keyOf(settings.measure)}
      onChange={(event) => {
        const chosen = measures.find((measure) => keyOf(measure) === event.target.value)
        if (chosen) onChange({ ...settings, measure: chosen })
      }}
    >
      {measures.map((measure) => (
        <option key={keyOf(measure)} value={keyOf(measure)}>
          {words.measureName(measure)}
        </option>
      ))}
    </SelectField>
  )
}
