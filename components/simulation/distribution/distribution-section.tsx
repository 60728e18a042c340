'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useId } from 'react'
import { describe } from '@/simulation/catalogue'

const DistributionFigure = lazy(async () => ({
  default: (await import('./distribution-figure')).DistributionFigure,
}))

/** The figures of a simulation whose spread theory knows; nothing where there are none. */
export function DistributionSection({ simulation }: { simulation: string }) {
  const text = useTranslations('player')
  const titleId = useId()
  const distributions = describe(simulation)?.distributions ?? []
  if (distributions.length === 0) return null
  return (
    <section aria-labelledby={titleId} className="mt-10 border-t-2 border-ink pt-5">
      <h2 id={titleId} className="text-[1.15rem] font-semibold">
        {text('spreadSection')}
      </h2>
      <p className="mt-1.5 max-w-measure text-[0.9rem] text-ink-2">{text('spreadSectionLede')}</p>
      <Suspense>
        {distributions.map(({ metric }) => (
          <DistributionFigure key={metric} simulation={simulation} metric={metric} />
        ))}
      </Suspense>
    </section>
  )
}
