import type { ButtonHTMLAttributes } from 'react'
import { classNames } from '@/components/ui/class-names'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  label: string
  isPrimary?: boolean
}

/** A small square button of the transport; its name is for those who do not see the sign. */
export function IconButton({ label, isPrimary, className, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classNames(
        'grid h-7 w-[30px] flex-none place-items-center rounded-[4px] border disabled:border-rule disabled:text-ink-3 aria-disabled:border-rule aria-disabled:text-ink-3',
        isPrimary ? 'border-ink bg-ink text-paper' : 'border-control bg-surface text-ink hover:border-ink',
        className,
      )}
      {...rest}
    />
  )
}
