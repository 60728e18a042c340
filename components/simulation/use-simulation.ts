'use client'

import { useCallback, useMemo, useState } from 'react'
import type { Model } from '@/simulation/kernel/model'
import type { Recording } from '@/simulation/kernel/recording'
import type { Run } from '@/simulation/kernel/run'
import { isSameRun } from './run/run-edits'
import { pushRun, redo, startHistory, undo, type RunHistory } from './run/run-history'

export interface Simulation {
  readonly run: Run
  readonly recording: Recording
  /** The end of the axis: it stands still while an edit is being made, so that a dragged mark stays under the pointer. */
  readonly scaleEndUs: number
  readonly atUs: number
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Whether the run differs from the one that was last shown by name. */
  readonly isEdited: boolean
  setAtUs(atUs: number): void
  /** A what-if: the edited run is computed from its start and looked at from the same instant. */
  edit(run: Run, atUs?: number): void
  /** Shows an edit that is still being made, such as a mark under the pointer; null gives it up. */
  preview(run: Run | null): void
  undo(): void
  redo(): void
  /** Shows another starting point; it can be undone like an edit. */
  show(run: Run, atUs?: number): void
}

interface State {
  readonly history: RunHistory
  readonly base: Run
  readonly preview: Run | null
  readonly atUs: number
}

/** Where a run is looked at when nobody said: at its end, where the whole story can be read. */
const AT_THE_END = Number.MAX_SAFE_INTEGER

export function useSimulation(
  model: Model,
  initialRun: Run,
  initialAtUs = AT_THE_END,
  onRunChange?: (run: Run) => void,
): Simulation {
  const [state, setState] = useState<State>(() => ({
    history: startHistory(initialRun),
    base: initialRun,
    preview: null,
    atUs: initialAtUs,
  }))
  const run = state.preview ?? state.history.run
  const settled = useMemo(() => model.simulate(state.history.run), [model, state.history.run])
  const recording = useMemo(
    () => (state.preview ? model.simulate(state.preview) : settled),
    [model, state.preview, settled],
  )

  const change = useCallback(
    (next: (state: State) => State) => {
      const changed = next(state)
      setState(changed)
      if (changed.history.run !== state.history.run) onRunChange?.(changed.history.run)
    },
    [state, onRunChange],
  )

  return {
    run,
    recording,
    scaleEndUs: settled.endUs,
    atUs: Math.min(Math.max(0, state.atUs), recording.endUs),
    canUndo: state.history.past.length > 0,
    canRedo: state.history.future.length > 0,
    isEdited: !isSameRun(state.history.run, state.base),
    setAtUs: useCallback((atUs: number) => setState((before) => ({ ...before, atUs })), []),
    edit: (edited, atUs) =>
      change((before) => ({
        ...before,
        preview: null,
        history: pushRun(before.history, edited),
        atUs: atUs ?? before.atUs,
      })),
    preview: (edited) => setState((before) => ({ ...before, preview: edited })),
    undo: () => change((before) => ({ ...before, preview: null, history: undo(before.history) })),
    redo: () => change((before) => ({ ...before, preview: null, history: redo(before.history) })),
    show: (shown, atUs) =>
      change((before) => ({
        base: shown,
        preview: null,
        history: pushRun(before.history, shown),
        atUs: atUs ?? AT_THE_END,
      })),
  }
}
