'use client'

import { useTranslations } from 'next-intl'
import type { NearestRun } from '@/simulation/kernel/nearest-run'
import type { Run } from '@/simulation/kernel/run'

interface Props {
  nearest: NearestRun
  onOpen: (run: Run) => void
}

/** Opens the run that comes nearest to one of another version, and says how much of that one it leaves out. */
export function NearestButton({ nearest, onOpen }: Props) {
  const text = useTranslations('player')
  const leftOut = nearest.parametersLeftOut.length + nearest.interventionsLeftOut
  return (
    <button
      type="button"
      className="min-h-6 text-link underline underline-offset-3"
      onClick={() => onOpen(nearest.run)}
    >
      {leftOut === 0 ? text('linkNearest') : text('linkNearestWithout', { count: leftOut })}
    </button>
  )
}
