import type { ReactNode } from 'react'

/** A drawing of a lesson with its caption. The drawing is named; the caption says what to see in it. */
export function FigureFrame({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <figure className="my-8">
      <div className="overflow-hidden rounded-control border border-rule bg-surface px-2 py-3 md:px-4">
        {children}
      </div>
      <figcaption className="mt-3 max-w-measure text-[0.86rem] leading-normal text-ink-2">
        {caption}
      </figcaption>
    </figure>
  )
}
