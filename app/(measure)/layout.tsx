import type { ReactNode } from 'react'

/** Nothing but the framework: what this page weighs, every page of the build weighs (scripts/check-budgets.mjs). */
export default function MeasureLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
