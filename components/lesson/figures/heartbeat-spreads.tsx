'use client'

import { lazy, Suspense } from 'react'

const DistributionFigure = lazy(async () => ({
  default: (await import('@/components/simulation/distribution/distribution-figure')).DistributionFigure,
}))

/** Detection times of a thousand crashes, beside the formula. */
export function DetectionTimes() {
  return (
    <Suspense fallback={<div className="my-8 min-h-72" />}>
      <DistributionFigure simulation="heartbeat" metric="detection-time" />
    </Suspense>
  )
}

/** How long a thousand runs took to their first false alarm, beside the formula. */
export function FalseAlarmWaits() {
  return (
    <Suspense fallback={<div className="my-8 min-h-72" />}>
      <DistributionFigure simulation="heartbeat" metric="heartbeats-to-false-alarm" />
    </Suspense>
  )
}
