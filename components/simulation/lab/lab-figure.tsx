'use client'

import { useState } from 'react'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { describe } from '@/simulation/catalogue'
import type { Run } from '@/simulation/kernel/run'
import { SimulationFigure, type SimulationFigureProps } from '../simulation-figure'
import { RunFileControls } from './run-file-controls'

/** A simulation on its own page: the player, and its run as a file to keep or to open. */
export function LabFigure(props: SimulationFigureProps) {
  const [shown, setShown] = useState<{ run: Run; atUs: number } | null>(null)
  const description = describe(props.simulation)
  if (!description) throw new Error(`No simulation is called "${props.simulation}".`)
  const first = props.scenarios[0]
  const run = shown?.run ?? first?.run ?? defaultRun(description)
  return (
    <>
      <SimulationFigure
        {...props}
        onRunChange={(changed) => setShown((before) => ({ run: changed, atUs: before?.atUs ?? 0 }))}
        onRest={(rested, atUs) => setShown({ run: rested, atUs })}
      />
      <RunFileControls figureId={props.figureId} run={run} atUs={shown?.atUs ?? first?.showAtUs ?? 0} />
    </>
  )
}
