'use client'

import { useRef, type ReactNode } from 'react'
import type { Run } from '@/simulation/kernel/run'
import { isSameRun } from '../simulation/run/run-edits'
import { SimulationFigure } from '../simulation/simulation-figure'
import { saveProgress } from './lesson-client'
import { useLesson } from './lesson-store'
import type { SimulationView } from './lesson-view'

const SAVE_PAUSE_MS = 2000
/** Reopened at its end, where the whole story can be read: the player holds any later instant to the run's own. */
const AT_THE_END = Number.MAX_SAFE_INTEGER

/** The simulation itself: opens with the run the learner left, and keeps the one they make. */
export function LessonSimulation({ simulation, still }: { simulation: SimulationView; still: ReactNode }) {
  const { lesson, locale, state, learner, reportSave } = useLesson()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const kept = state?.progress.runs[simulation.id]

  function keep(run: Run) {
    // Somebody who has only looked at what the page offers has made nothing worth a record.
    const isOffered = simulation.scenarios.some((scenario) => isSameRun(scenario.run, run))
    if (isOffered && learner?.kind !== 'guest' && learner?.kind !== 'registered') return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const place = { simulation: simulation.id, run, atUs: AT_THE_END }
      void saveProgress({ lesson, run: place }).then((reply) =>
        reportSave(reply.kind === 'ok' ? 'saved' : 'failed'),
      )
    }, SAVE_PAUSE_MS)
  }

  return (
    <SimulationFigure
      key={kept ? 'kept' : 'new'}
      figureId={simulation.id}
      simulation={simulation.simulation}
      locale={locale}
      scenarios={simulation.scenarios}
      offered={simulation.offered}
      scenario={simulation.scenario}
      initialRun={kept?.run}
      initialAtUs={kept?.atUs}
      onRunChange={keep}
      still={still}
    />
  )
}
