'use client'

import { useState } from 'react'
import type { RawAnswer } from '@/course/exercises/registry'
import type { RunEdit } from '@/course/schemas/run'
import type { Run } from '@/simulation/kernel/run'
import { isSameAnswer } from './raw-answers'
import { applyEdit, editOf } from './run-edit'

export interface EditedRun {
  /** Changes when the stage must start anew: a draft has arrived, or the learner starts over. */
  readonly key: number
  /** What the stage starts with. */
  readonly run: Run
  onRunChange(run: Run): void
  startOver(): void
}

interface Start {
  readonly key: number
  readonly run: Run
  /** The answer as this stage last reported it. Any other answer came from outside. */
  readonly reported: RawAnswer
}

/** Keeps a stage and an answer in step: the stage reports edits, and an answer from outside restarts the stage. */
export function useEditedRun(base: Run, raw: RunEdit, onEdit: (raw: RunEdit) => void): EditedRun {
  const [start, setStart] = useState<Start>({ key: 0, run: applyEdit(base, raw), reported: raw })
  if (!isSameAnswer(raw, start.reported)) {
    setStart({ key: start.key + 1, run: applyEdit(base, raw), reported: raw })
  }

  return {
    key: start.key,
    run: start.run,
    onRunChange(run) {
      const edit = editOf(base, run)
      const whole = applyEdit(base, edit)
      // What the scenario does cannot be undone: a stage that lost some of it starts anew with all of it.
      const isWhole = whole.interventions.length === run.interventions.length
      setStart((before) =>
        isWhole ? { ...before, reported: edit } : { key: before.key + 1, run: whole, reported: edit },
      )
      onEdit(edit)
    },
    startOver() {
      setStart((before) => ({ key: before.key + 1, run: base, reported: {} }))
      onEdit({})
    },
  }
}
