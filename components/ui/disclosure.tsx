import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface Props {
  summary: ReactNode
  children: ReactNode
  isOpen?: boolean
  className?: string
}

/** A fold. Native, so that it opens before any script has arrived and when the browser searches the page. */
export function Disclosure({ summary, children, isOpen, className }: Props) {
  return (
    <details open={isOpen} className={classNames('group', className)}>
      <summary className="flex min-h-6 list-none items-baseline gap-2.5 font-medium [&::-webkit-details-marker]:hidden">
        <svg
          aria-hidden="true"
          viewBox="0 0 9 10"
          className="w-2 flex-none text-ink-3 transition-transform duration-150 group-open:rotate-90"
        >
          <path d="M0 0l9 5-9 5z" fill="currentColor" />
        </svg>
        <span>{summary}</span>
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  )
}
