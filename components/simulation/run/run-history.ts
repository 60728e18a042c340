import type { Run } from '@/simulation/kernel/run'
import { isSameRun } from './run-edits'

/** What undo and redo know: earlier runs, the run now, and runs that were undone. */
export interface RunHistory {
  readonly past: readonly Run[]
  readonly run: Run
  readonly future: readonly Run[]
}

const PAST_MAX = 100

export function startHistory(run: Run): RunHistory {
  return { past: [], run, future: [] }
}

/** Puts a new run in place of the present one. The same run again is not a change. */
export function pushRun(history: RunHistory, run: Run): RunHistory {
  if (isSameRun(history.run, run)) return history
  return { past: [...history.past, history.run].slice(-PAST_MAX), run, future: [] }
}

export function undo(history: RunHistory): RunHistory {
  const run = history.past.at(-1)
  if (!run) return history
  return { past: history.past.slice(0, -1), run, future: [history.run, ...history.future] }
}

export function redo(history: RunHistory): RunHistory {
  const [run, ...future] = history.future
  if (!run) return history
  return { past: [...history.past, history.run], run, future }
}
