'use client'

import { useState } from 'react'
import type {
  NumberParameter,
  ParameterDescription,
  SimulationDescription,
} from '@/simulation/kernel/description'
import type { ParameterValue, Run } from '@/simulation/kernel/run'
import { validateRun } from '@/simulation/kernel/validate-run'
import type { PlayerText } from '../player-text'
import { setParameter, setSeed } from '../run/run-edits'
import type { Words } from '../run/words'
import { NumberEntry } from './number-entry'

const SEED_MAX = 4_294_967_295

interface Props {
  description: SimulationDescription
  run: Run
  words: Words
  text: PlayerText
  /** Which parameters may be changed. */
  editable: readonly string[]
  canSeed: boolean
  onEdit: (run: Run, name: string) => void
}

/** The parameters as the catalogue declares them, and the seed. What is out of range is refused in a sentence. */
export function ParameterPanel({ description, run, words, text, editable, canSeed, onEdit }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const change = (parameter: ParameterDescription, value: ParameterValue) => {
    const edited = setParameter(run, parameter.name, value)
    const checked = validateRun(edited, description)
    setRefusal(checked.ok ? null : text('parametersConflict', { allowed: checked.allowed }))
    if (checked.ok) onEdit(edited, words.texts.parameters[parameter.name]?.label ?? parameter.name)
  }
  const shown = description.parameters.filter(({ name }) => editable.includes(name))
  return (
    <div className="text-[0.85rem]">
      {run.schedule && <p className="mb-2 text-ink-2">{text('parametersScheduled')}</p>}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(13.5rem,1fr))] gap-x-6 gap-y-3.5">
        {shown.map((parameter) => (
          <Control
            key={parameter.name}
            parameter={parameter}
            run={run}
            words={words}
            text={text}
            onChange={change}
          />
        ))}
        {canSeed && (
          <NumberEntry
            label={text('seed')}
            help={text('seedHelp')}
            value={run.seed}
            step={1}
            refuse={(seed) =>
              Number.isInteger(seed) && seed >= 0 && seed <= SEED_MAX ? null : text('seedRefused')
            }
            onCommit={(seed) => onEdit(setSeed(run, seed), text('seed'))}
          />
        )}
      </div>
      {refusal !== null && (
        <p role="alert" className="mt-2 text-bad">
          <span aria-hidden="true">✕ </span>
          {refusal}
        </p>
      )}
    </div>
  )
}

interface ControlProps<Kind> {
  parameter: Kind
  run: Run
  words: Words
  text: PlayerText
  onChange: (parameter: ParameterDescription, value: ParameterValue) => void
}

function Control(props: ControlProps<ParameterDescription>) {
  const { parameter, run, words, text, onChange } = props
  const label = words.texts.parameters[parameter.name]?.label ?? parameter.name
  const help = words.texts.parameters[parameter.name]?.help
  const value = run.parameters[parameter.name] ?? parameter.default
  if (parameter.kind === 'number') return <NumberControl {...props} parameter={parameter} />
  if (parameter.kind === 'flag') {
    return (
      <label className="grid content-start gap-0.5">
        <span className="flex min-h-7 items-center gap-2 font-medium">
          <input
            type="checkbox"
            checked={value === true}
            onChange={(event) => onChange(parameter, event.target.checked)}
            className="size-4 accent-ink"
          />
          {label}
          <span className="sr-only">: {value === true ? text('yes') : text('no')}</span>
        </span>
        <span className="text-[0.94em] leading-snug text-ink-3">{help}</span>
      </label>
    )
  }
  return (
    <label className="grid content-start gap-0.5">
      <span className="font-medium">{label}</span>
      <select
        value={String(value)}
        onChange={(event) => onChange(parameter, event.target.value)}
        className="h-7 w-full max-w-60 rounded-[4px] border border-control bg-surface px-1"
      >
        {parameter.options.map((option) => (
          <option key={option} value={option}>
            {words.texts.parameters[parameter.name]?.options?.[option] ?? option}
          </option>
        ))}
      </select>
      <span className="text-[0.94em] leading-snug text-ink-3">{help}</span>
    </label>
  )
}

function NumberControl({ parameter, run, words, text, onChange }: ControlProps<NumberParameter>) {
  const { minimum, maximum, step } = parameter
  const range = { minimum, maximum, step }
  const refuse = (value: number) => {
    if (Number.isNaN(value)) return text('parameterNotNumber', range)
    const steps = (value - minimum) / step
    const isOnGrid = Math.abs(steps - Math.round(steps)) < 1e-9 * Math.max(1, steps)
    return value >= minimum && value <= maximum && isOnGrid ? null : text('parameterOutOfRange', range)
  }
  return (
    <NumberEntry
      label={words.texts.parameters[parameter.name]?.label ?? parameter.name}
      help={words.texts.parameters[parameter.name]?.help}
      value={Number(run.parameters[parameter.name] ?? parameter.default)}
      unit={unitText(parameter.unit, text)}
      step={step}
      refuse={refuse}
      onCommit={(value) => onChange(parameter, value)}
    />
  )
}

export function unitText(unit: NumberParameter['unit'], text: PlayerText): string {
  const units: Readonly<Record<NumberParameter['unit'], string>> = {
    ms: text('unitMs'),
    us: text('unitUs'),
    requests: text('unitRequests'),
    'requests/s': text('unitRequestsPerSecond'),
    messages: text('unitMessages'),
    nodes: text('unitNodes'),
    writes: text('unitWrites'),
    ratio: '',
    count: '',
    none: '',
  }
  return units[unit]
}
