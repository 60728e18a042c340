import type { ReactNode } from 'react'
import { stretchesOf } from '@/course/unbroken'

/** Words that stay on one line. */
export function Unbroken({ children }: { children?: ReactNode }) {
  return <span className="whitespace-nowrap">{children}</span>
}

/** A text in which numbers stay with their units, and particles with both. */
export function Measured({ text }: { text: string }) {
  return stretchesOf(text).map((stretch, index) =>
    stretch.isUnbroken ? <Unbroken key={index}>{stretch.text}</Unbroken> : stretch.text,
  )
}
