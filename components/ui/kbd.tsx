import type { ReactNode } from 'react'

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-[4px] border border-rule-strong px-1.5 font-mono text-[0.74rem] text-ink-3">
      {children}
    </kbd>
  )
}
