'use client'

import { useTranslations } from 'next-intl'
import type { ApiErrorCode } from '@/course/api-errors'
import type { ExerciseKind } from '@/course/exercises/registry'
import { TryAgainNotice } from '../ui/try-again-notice'
import { Notice } from '../ui/notice'
import type { DraftStatus, Submission } from './exercise-machine'

const RUN_KINDS: readonly ExerciseKind[] = ['predict', 'reach-goal', 'break-it']

/** What is lacking when nothing was entered, where the kind of exercise says more than that. */
const LACKING: Partial<Record<ExerciseKind, 'no-number' | 'nothing-moved' | 'nothing-done'>> = {
  numeric: 'no-number',
  // A prediction among choices lacks a choice; one that is entered is a number.
  predict: 'no-number',
  ordering: 'nothing-moved',
  'reach-goal': 'nothing-done',
  'break-it': 'nothing-done',
}

/** Whether the server runs the simulation to grade this kind. */
function isGradedByRunning(kind: ExerciseKind): boolean {
  return RUN_KINDS.includes(kind)
}

/** The words stay while the answer tries again, so that they are heard once and do not flicker. */
function isUnsaved(submission: Submission): boolean {
  return submission.kind === 'unreachable' || (submission.kind === 'sending' && submission.tries > 0)
}

interface Props {
  submission: Submission
  kind: ExerciseKind
  onSendAgain: () => void
}

/** Where the answer is: on its way, waiting its turn, lost, or refused and why. */
export function SubmissionStatus({ submission, kind, onSendAgain }: Props) {
  const text = useTranslations('exercise')
  return (
    <div role="status">
      {submission.kind === 'sending' && submission.tries === 0 && isGradedByRunning(kind) && (
        <p className="mt-3 text-[0.88rem] text-ink-2">{text('gradingRun')}</p>
      )}
      {submission.kind === 'waiting' && (
        <Notice tone="uncertain" className="mt-4 max-w-measure">
          <p>{text('busy', { seconds: submission.seconds })}</p>
        </Notice>
      )}
      {isUnsaved(submission) && (
        <TryAgainNotice text={text('failedSubmit')} tryAgain={text('retry')} onTryAgain={onSendAgain} />
      )}
      {submission.kind === 'refused' && (
        <Notice className="mt-4 max-w-measure">
          <p>{refusalText(submission.code, kind, text)}</p>
        </Notice>
      )}
    </div>
  )
}

type Text = ReturnType<typeof useTranslations<'exercise'>>

function refusalText(code: ApiErrorCode, kind: ExerciseKind, text: Text): string {
  if (code === 'nothing-entered') return text(`invalid.${LACKING[kind] ?? code}`)
  const key = `invalid.${code}` as Parameters<Text['has']>[0]
  return text.has(key) ? text(key as 'invalid.default') : text('invalid.default')
}

/** Whether what is typed is safe. Empty while there is nothing to say. */
export function DraftNote({ status }: { status: DraftStatus }) {
  const text = useTranslations('exercise')
  if (status === 'none') return null
  const words = {
    unsaved: text('draftSaving'),
    saving: text('draftSaving'),
    saved: `${text('draftSaved')} ✓`,
    failed: text('draftFailed'),
  }
  return <span className="text-[0.82rem] text-ink-3">{words[status]}</span>
}
