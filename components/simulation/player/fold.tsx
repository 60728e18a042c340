'use client'

import { useState, type ReactNode } from 'react'

interface Props {
  summary: ReactNode
  children: ReactNode
}

/** A fold at the foot of the player. What is inside is not drawn while it is closed: it would change with every frame. */
export function Fold({ summary, children }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      className="group border-t border-rule px-3.5"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className="flex min-h-10 list-none items-center gap-2.5 text-[0.84rem] font-medium [&::-webkit-details-marker]:hidden">
        <svg
          aria-hidden="true"
          viewBox="0 0 9 10"
          className="w-2 flex-none text-ink-3 transition-transform duration-150 group-open:rotate-90"
        >
          <path d="M0 0l9 5-9 5z" fill="currentColor" />
        </svg>
        {summary}
      </summary>
      {isOpen && <div className="pt-1 pb-4">{children}</div>}
    </details>
  )
}
