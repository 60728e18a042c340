import type { ReactNode } from 'react'

/** Words for those who listen; the eye has the picture. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>
}
