import type { ButtonHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names'

interface ChipProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Whether this is the one chosen of its group; leave out for a chip that only acts. */
  isPressed?: boolean
  ref?: Ref<HTMLButtonElement>
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
