import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** What a page is about, in one size everywhere. Its last line never holds a single word. */
export function PageTitle({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <h1
      className={classNames(
        'text-[1.8rem] leading-[1.16] font-semibold tracking-[-0.022em] text-balance wrap-anywhere md:text-[2.15rem] [:lang(ko)]:leading-[1.25] [:lang(ko)]:tracking-normal',
        className,
      )}
    >
      {children}
    </h1>
  )
}
