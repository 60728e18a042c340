'use client'

import { useTranslations } from 'next-intl'
import type { Locale } from '@/course/locale'
import type { RunEdit } from '@/course/schemas/run'
import type { Run } from '@/simulation/kernel/run'
import type { Editable } from '../simulation/player-types'
import { Button } from '../ui/button'
import { RunStage } from './run-stage'
import { useEditedRun } from './use-edited-run'

interface Props {
  id: string
  /** The run before the learner touched it. */
  base: Run
  raw: RunEdit
  locale: Locale
  /** What may be changed. */
  editable: Editable
  onEdit: (raw: RunEdit) => void
}

/** A stage on which the learner changes a run; what they changed is the answer, and one button takes it all back. */
export function EditedRunStage({ id, base, raw, locale, editable, onEdit }: Props) {
  const text = useTranslations('exercise')
  const edited = useEditedRun(base, raw, onEdit)
  return (
    <>
      <RunStage
        key={edited.key}
        id={id}
        run={edited.run}
        base={base}
        locale={locale}
        editable={editable}
        onRunChange={edited.onRunChange}
      />
      <p className="mt-3">
        <Button size="small" onClick={edited.startOver}>
          {text('resetRun')}
        </Button>
      </p>
    </>
  )
}
