'use client'

import { useId, useState, type KeyboardEvent } from 'react'
import { classNames } from '@/components/ui/class-names'

interface Props {
  label: string
  /** Labels that the eye reads elsewhere are kept for those who listen. */
  isLabelHidden?: boolean
  value: number
  unit?: string
  /** The sentence that refuses a number, or null to take it. Nothing is clamped. */
  refuse: (value: number) => string | null
  onCommit: (value: number) => void
  step?: number
  help?: string
  isDisabled?: boolean
}

/** A number that takes effect when it is finished, and says why when it cannot. */
export function NumberEntry({
  label,
  isLabelHidden,
  value,
  unit,
  refuse,
  onCommit,
  step,
  help,
  isDisabled,
}: Props) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const written = draft ?? String(value)
  const number = written.trim() === '' ? Number.NaN : Number(written)
  const refusal = draft === null ? null : refuse(number)

  const commit = (text: string) => {
    const next = text.trim() === '' ? Number.NaN : Number(text)
    if (refuse(next) !== null) return setDraft(text)
    setDraft(null)
    if (next !== value) onCommit(next)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setDraft(null)
    if (event.key !== 'Enter') return
    // In an exercise the field stands in a form, which Enter would submit with the value before this one.
    event.preventDefault()
    commit(event.currentTarget.value)
  }

  return (
    <div className="grid content-start gap-0.5">
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'font-medium'}>
        {label}
      </label>
      <span className="flex items-center gap-1.5">
        <input
          id={id}
          type="number"
          inputMode="decimal"
          step={step ?? 'any'}
          value={written}
          disabled={isDisabled}
          aria-invalid={refusal !== null || undefined}
          aria-describedby={refusal !== null ? `${id}-error` : help ? `${id}-help` : undefined}
          onChange={(event) => {
            // Arrows of the field change by steps and mean it; typing is finished by Enter or by leaving.
            const isTyping = event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType !== ''
            if (isTyping) setDraft(event.target.value)
            else commit(event.target.value)
          }}
          onBlur={(event) => commit(event.target.value)}
          onKeyDown={onKeyDown}
          className={classNames(
            'h-7 w-[5.5rem] rounded-[4px] border bg-surface px-1.5 text-end font-mono text-[0.95em] tabular-nums disabled:text-ink-3',
            refusal === null ? 'border-control' : 'border-bad',
          )}
        />
        {unit && <span className="text-ink-3">{unit}</span>}
      </span>
      <EntryNote id={id} help={help} refusal={refusal} />
    </div>
  )
}

function EntryNote({ id, help, refusal }: Pick<Props, 'help'> & { id: string; refusal: string | null }) {
  if (refusal !== null) {
    return (
      <span id={`${id}-error`} role="alert" className="text-[0.94em] leading-snug text-bad">
        <span aria-hidden="true">✕ </span>
        {refusal}
      </span>
    )
  }
  if (!help) return null
  return (
    <span id={`${id}-help`} className="text-[0.94em] leading-snug text-ink-3">
      {help}
    </span>
  )
}
