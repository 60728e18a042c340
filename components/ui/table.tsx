import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface TableProps {
  /** Read out before the table; seen only when `isCaptionVisible`. */
  caption: ReactNode
  isCaptionVisible?: boolean
  head: ReactNode
  children: ReactNode
  className?: string
}

/**
 * A table of hairlines. Wide ones scroll inside their own frame, never the page: the frame is `relative`, or words for
 * screen readers, which are placed absolutely, would widen the page.
 */
export function Table({ caption, isCaptionVisible = false, head, children, className }: TableProps) {
  return (
    <div
      className="relative max-w-full overflow-x-auto"
      tabIndex={0}
      role="region"
      aria-label={typeof caption === 'string' ? caption : undefined}
    >
      <table
        className={classNames(
          'w-full border-collapse text-[0.9rem] [&_td]:border-b [&_td]:border-rule [&_td]:py-1.5 [&_td]:pe-2.5 md:[&_td]:pe-4 [&_th]:border-rule-strong',
          // There is room for words: the frame scrolls. Korean would otherwise break between any two syllables.
          '[&_button]:whitespace-nowrap',
          '[&_th]:border-b [&_th]:py-1.5 [&_th]:pe-2.5 [&_th]:text-start [&_th]:font-medium md:[&_th]:pe-4 [&_thead_th]:text-ink-3',
          className,
        )}
      >
        <caption className={isCaptionVisible ? 'pb-2 text-start text-ink-2' : 'sr-only'}>{caption}</caption>
        <thead>{head}</thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
