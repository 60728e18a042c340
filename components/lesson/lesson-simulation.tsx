'use client'

import { useRef, type ReactNode } from 'react'
import type { Run } from '@/simulation/kernel/run'
import { isSameRun } from '../simulation/run/run-edits'
import { SimulationFigure } from '../simulation/simulation-figure'
import { saveProgress } from './lesson-client'
import { useLesson } from './lesson-store'
import type { SimulationView } from './lesson-view'

const SAVE_PAUSE_MS = 2000

/** The simulation itself: opens with the run and the instant the learner left, and keeps where they come to. */
export function LessonSimulation({ simulation, still }: { simulation: SimulationView; still: ReactNode }) {
  const { lesson, locale, state, learner, reportSave } = useLesson()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const kept = state?.progress.runs[simulation.id]

  function keep(run: Run, atUs: number) {
    // Somebody who has only looked at what the page offers has made nothing worth a record.
    const isOffered = simulation.scenarios.some((scenario) => isSameRun(scenario.run, run))
    if (isOffered && learner?.kind !== 'guest' && learner?.kind !== 'registered') return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const place = { simulation: simulation.id, run, atUs: Math.round(atUs) }
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
      onRest={keep}
      still={still}
    />
  )
}
