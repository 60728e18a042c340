import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from 'react'
import { classNames } from './class-names'

interface FieldProps {
  /** Names the control; `help` and `error` get ids derived from it. */
  id: string
  label: ReactNode
  help?: ReactNode
  error?: ReactNode
  children: ReactNode
  className?: string
}

/** What a control's `aria-describedby` says when it stands in a field. */
export function describedBy(id: string, parts: { help?: unknown; error?: unknown }): string | undefined {
  const ids = [parts.help && `${id}-help`, parts.error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

export function Field({ id, label, help, error, children, className }: FieldProps) {
  return (
    <div className={classNames('grid gap-1.5', className)}>
      <label htmlFor={id} className="text-[0.92rem] font-medium">
        {label}
      </label>
      {children}
      {help && (
        <p id={`${id}-help`} className="text-[0.84rem] leading-snug text-ink-3">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-[0.88rem] leading-snug text-bad">
          <span aria-hidden="true">✕ </span>
          {error}
        </p>
      )}
    </div>
  )
}

const CONTROL =
  'border-control bg-surface text-ink rounded-control min-h-10 w-full border px-3 py-1.5 text-[0.95rem] aria-invalid:border-bad disabled:opacity-60'

type TextFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> &
  Pick<FieldProps, 'id' | 'label' | 'help' | 'error'>

export function TextField({ id, label, help, error, className, ...rest }: TextFieldProps) {
  return (
    <Field id={id} label={label} help={help} error={error} className={className}>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { help, error })}
        className={CONTROL}
        {...rest}
      />
    </Field>
  )
}

type SelectFieldProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> &
  Pick<FieldProps, 'id' | 'label' | 'help' | 'error'>

export function SelectField({ id, label, help, error, className, children, ...rest }: SelectFieldProps) {
  return (
    <Field id={id} label={label} help={help} error={error} className={className}>
      <select
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { help, error })}
        className={CONTROL}
        {...rest}
      >
        {children}
      </select>
    </Field>
  )
}
