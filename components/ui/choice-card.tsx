import type { InputHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class-names'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  children: ReactNode
  /** What stands at its end after grading. */
  mark?: ReactNode
}

const CARD =
  'border-control bg-surface rounded-control flex items-baseline gap-3 border px-3.5 py-2.5 text-[0.95rem] leading-normal ' +
  'has-checked:border-ink has-checked:shadow-[inset_0_0_0_1px_var(--ink)] has-focus-visible:outline-2 has-focus-visible:outline-focus ' +
  'has-focus-visible:outline-offset-2 has-disabled:cursor-not-allowed has-disabled:text-ink-2 hover:border-ink has-disabled:hover:border-control'

function ChoiceCard({ type, children, mark, className, ...rest }: Props & { type: 'radio' | 'checkbox' }) {
  return (
    <label className={classNames(CARD, className)}>
      <input
        type={type}
        className="mt-0 size-[0.95em] flex-none translate-y-[0.12em] accent-ink outline-none"
        {...rest}
      />
      <span className="min-w-0 flex-1">{children}</span>
      {mark}
    </label>
  )
}

/** One of several, of which one may be chosen. A native radio button: arrow keys, names and groups come with it. */
export function RadioCard(props: Props) {
  return <ChoiceCard type="radio" {...props} />
}

export function CheckboxCard(props: Props) {
  return <ChoiceCard type="checkbox" {...props} />
}
