'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { anchors } from '@/course/paths'
import { publishShow } from '../simulation/simulation-bus'
import { Button } from '../ui/button'
import type { SimulationView } from './lesson-view'
import { LessonSimulation } from './lesson-simulation'
import { useSimulationDirectory, type ShowRequest, type Stage } from './simulation-directory'

type Return = NonNullable<ShowRequest['returnTo']>

/** The place of a simulation in a lesson: shows what the text and the feedback ask for, and the way back. */
export function SimulationSlot({ simulation, still }: { simulation: SimulationView; still: ReactNode }) {
  const text = useTranslations('lesson')
  const directory = useSimulationDirectory()
  const frame = useRef<HTMLDivElement>(null)
  const [back, setBack] = useState<Return | null>(null)

  const stage = useMemo(
    (): Stage => ({
      id: simulation.id,
      simulation: simulation.simulation,
      scenarios: simulation.scenarios.map((scenario) => scenario.id),
      show({ returnTo, ...request }) {
        const element = frame.current
        publishShow(simulation.id, request)
        if (!element || isMostlyInView(element)) return
        setBack(returnTo ?? null)
        element.scrollIntoView({ block: 'start', behavior: scrollBehaviour() })
        element.focus({ preventScroll: true })
      },
    }),
    [simulation],
  )

  // The page's directory knows the stages that are on it.
  useEffect(() => directory.register(stage), [directory, stage])

  function goBack() {
    const element = back?.element
    setBack(null)
    if (!element?.isConnected) return
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'center', behavior: scrollBehaviour() })
  }

  return (
    <div
      ref={frame}
      id={anchors.simulation(simulation.id)}
      tabIndex={-1}
      role="group"
      aria-label={text('simulationLabel')}
      className="my-8 scroll-mt-16 outline-none"
    >
      {back && (
        <p className="sticky top-[52px] z-[5] -mt-2 bg-paper py-2">
          <Button size="small" onClick={goBack}>
            <span aria-hidden="true">←</span> {back.text}
          </Button>
        </p>
      )}
      <LessonSimulation simulation={simulation} still={still} />
    </div>
  )
}

/** Whoever presses a button beside the picture must not be carried away from the sentence. */
function isMostlyInView(element: HTMLElement): boolean {
  const { top, bottom, height } = element.getBoundingClientRect()
  const seen = Math.min(bottom, window.innerHeight) - Math.max(top, 52)
  return seen >= Math.min(height, window.innerHeight - 52) * 0.6
}

function scrollBehaviour(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
