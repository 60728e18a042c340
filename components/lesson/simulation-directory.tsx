'use client'

import { createContext, use, useMemo, useRef, type ReactNode } from 'react'
import type { Run } from '@/simulation/kernel/run'

/** What a stage is asked to show: a scenario of the lesson by name, or any run of its simulation. */
export type ShowRequest = ({ readonly scenario: string } | { readonly run: Run; readonly atUs?: number }) & {
  /** Who asked, and what the way back is called. Without it the reader stays where they are. */
  readonly returnTo?: { readonly element: HTMLElement; readonly text: string }
}

/** A simulation of this page that can be asked to show something. */
export interface Stage {
  readonly id: string
  readonly simulation: string
  readonly scenarios: readonly string[]
  show(request: ShowRequest): void
}

export interface SimulationDirectory {
  register(stage: Stage): () => void
  /** False when no stage of this page can show it. */
  show(request: ShowRequest): boolean
}

const DirectoryContext = createContext<SimulationDirectory | null>(null)

export function useSimulationDirectory(): SimulationDirectory {
  const directory = use(DirectoryContext)
  if (!directory) throw new Error('useSimulationDirectory needs a SimulationDirectoryProvider above it.')
  return directory
}

export function SimulationDirectoryProvider({ children }: { children: ReactNode }) {
  const stages = useRef<Stage[]>([])
  const directory = useMemo((): SimulationDirectory => {
    return {
      register(stage) {
        stages.current = [...stages.current, stage]
        return () => {
          stages.current = stages.current.filter((other) => other !== stage)
        }
      },
      show(request) {
        const stage = findStage(stages.current, request)
        stage?.show(request)
        return stage !== undefined
      },
    }
  }, [])
  return <DirectoryContext value={directory}>{children}</DirectoryContext>
}

export function findStage(stages: readonly Stage[], request: ShowRequest): Stage | undefined {
  if ('run' in request) return stages.find((stage) => stage.simulation === request.run.simulation)
  return stages.find((stage) => stage.scenarios.includes(request.scenario))
}
