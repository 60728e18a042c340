'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Tolerance } from '@/course/exercises/common'
import type { NumericPublic, NumericRaw } from '@/course/exercises/numeric'
import type { Locale, Localised } from '@/course/locale'
import { formatNumber } from '@/course/text'
import { describedBy, Field } from '../ui/field'
import type { FormProps } from './form-props'
import { readNumber } from './raw-answers'

interface NumberInputProps {
  value: number | null
  unit: Localised | null
  tolerance: Tolerance
  locale: Locale
  name: string
  isLocked: boolean
  onChange: (value: number | null) => void
}

/** A number with its unit. What is typed stays as typed; only what reads as one number counts. */
export function NumberInput({ value, unit, tolerance, locale, name, isLocked, onChange }: NumberInputProps) {
  const text = useTranslations('exercise')
  const [typed, setTyped] = useState('')
  const [isLeft, setIsLeft] = useState(false)
  // A draft or a new variant may have changed the value from outside.
  const shown = readNumber(typed) === value ? typed : value === null ? '' : String(value)
  const error = isLeft && shown.trim() !== '' && value === null ? text('notANumber') : undefined
  const help = toleranceText(tolerance, unit, locale, text)
  const id = `${name}-number`

  return (
    <Field id={id} label={text('number')} help={help} error={error} className="max-w-xs">
      <div className="flex items-center gap-2.5">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          readOnly={isLocked}
          value={shown}
          aria-invalid={error ? true : undefined}
          aria-describedby={[unit && `${id}-unit`, describedBy(id, { help, error })]
            .filter(Boolean)
            .join(' ')}
          className="min-h-10 w-36 rounded-control border border-control bg-surface px-3 py-1.5 font-mono text-ink tabular-nums aria-invalid:border-bad"
          onBlur={() => setIsLeft(true)}
          onChange={(event) => {
            setTyped(event.target.value)
            setIsLeft(false)
            onChange(readNumber(event.target.value))
          }}
        />
        {unit && (
          <span id={`${id}-unit`} className="font-mono text-[0.9rem] text-ink-2">
            {unit[locale]}
          </span>
        )}
      </div>
    </Field>
  )
}

export function NumericForm({
  exercise,
  raw,
  locale,
  name,
  isLocked,
  onEdit,
}: FormProps<NumericPublic, NumericRaw>) {
  return (
    <NumberInput
      value={raw.value}
      unit={exercise.unit}
      tolerance={exercise.tolerance}
      locale={locale}
      name={name}
      isLocked={isLocked}
      onChange={(value) => onEdit({ value })}
    />
  )
}

type Text = ReturnType<typeof useTranslations<'exercise'>>

function toleranceText(
  tolerance: Tolerance,
  unit: Localised | null,
  locale: Locale,
  text: Text,
): string | undefined {
  if ('relative' in tolerance) {
    if (tolerance.relative === 0) return undefined
    return text('numberHelpRelative', { percent: formatNumber(tolerance.relative * 100, locale) })
  }
  if (tolerance.absolute === 0) return undefined
  const amount = `${formatNumber(tolerance.absolute, locale)}${unit ? ` ${unit[locale]}` : ''}`
  return text('numberHelpAbsolute', { amount })
}
