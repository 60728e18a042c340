'use client'

import type { Locale } from '@/course/locale'
import type { Run } from '@/simulation/kernel/run'
import type { Editable } from '../simulation/player-types'
import { SimulationFigure } from '../simulation/simulation-figure'

interface Props {
  id: string
  run: Run
  locale: Locale
  /** What may be changed; everything when left out. */
  editable?: Editable
  onRunChange?: (run: Run) => void
}

/** A run in an exercise: the same player as in the text, on this exercise's own stage. */
export function RunStage({ id, run, locale, editable, onRunChange }: Props) {
  return (
    <SimulationFigure
      figureId={id}
      simulation={run.simulation}
      locale={locale}
      scenarios={[]}
      initialRun={run}
      editable={editable}
      onRunChange={onRunChange}
    />
  )
}
