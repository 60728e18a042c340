'use client'

import type { Locale } from '@/course/locale'
import type { Run } from '@/simulation/kernel/run'
import type { Editable } from '../simulation/player-types'
import { SimulationFigure } from '../simulation/simulation-figure'

interface Props {
  id: string
  /** What the stage starts with. */
  run: Run
  /** The run of the scenario, before the learner touched it. */
  base?: Run
  locale: Locale
  /** What may be changed; everything when left out. */
  editable?: Editable
  onRunChange?: (run: Run) => void
}

/** What the scenario does already takes none of the learner's interventions. */
function withRoomForBase(editable: Editable, base: Run): Editable {
  if (editable.interventionsMax === undefined) return editable
  return { ...editable, interventionsMax: editable.interventionsMax + base.interventions.length }
}

/** A run in an exercise: the same player as in the text, on this exercise's own stage. */
export function RunStage({ id, run, base = run, locale, editable, onRunChange }: Props) {
  return (
    <SimulationFigure
      figureId={id}
      simulation={run.simulation}
      locale={locale}
      scenarios={[]}
      initialRun={run}
      editable={editable && withRoomForBase(editable, base)}
      isExercise
      onRunChange={onRunChange}
    />
  )
}
