import type { ReactNode } from 'react'

/** A sentence above the picture that keeps the picture from being misunderstood. */
export function PlayerNotice({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="border-b border-rule bg-uncertain-soft px-3.5 py-2 text-[0.85rem]">
      ◐ {children}
    </p>
  )
}
