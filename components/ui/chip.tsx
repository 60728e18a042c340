import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class-names'

interface ChipProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Whether this is the one chosen of its group; leave out for a chip that only acts. */
  isPressed?: boolean
}

export function Chip({ isPressed, className, type = 'button', ...rest }: ChipProps) {
  return (
    <button
      type={type}
      aria-pressed={isPressed}
      className={classNames(
        'min-h-7 rounded-full border bg-paper px-3 py-0.5 text-[0.8rem] leading-snug',
        isPressed
          ? 'border-ink font-medium text-ink shadow-[inset_0_0_0_1px_var(--ink)]'
          : 'border-control text-ink-2 hover:border-ink hover:text-ink',
        className,
      )}
      {...rest}
    />
  )
}

const TAG_TONES = {
  neutral: 'border-rule-strong text-ink-2',
  good: 'border-good text-good',
  bad: 'border-bad text-bad',
  uncertain: 'border-uncertain text-uncertain',
  accent: 'border-accent text-accent',
} as const

/** A word that says what something is; it cannot be pressed. */
export function Tag({ tone = 'neutral', children }: { tone?: keyof typeof TAG_TONES; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'rounded-[4px] border px-1.5 text-[0.76rem] leading-relaxed whitespace-nowrap',
        TAG_TONES[tone],
      )}
    >
      {children}
    </span>
  )
}
