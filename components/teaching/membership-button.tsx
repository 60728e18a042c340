'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendJson } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { useRefusalWords } from './use-teaching-words'

interface Props {
  kind: 'remove' | 'leave'
  /** The learner to be removed, or the class to be left. */
  name: string
  memberPath: string
  after: string
}

/** Ends a membership: an instructor removes a learner, or a learner leaves. Asked once more before it happens. */
export function MembershipButton({ kind, name, memberPath, after }: Props) {
  const text = useTranslations('teaching')
  const wordsOf = useRefusalWords()
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const action = text(kind === 'remove' ? 'removeLearner' : 'leaveClass')

  async function end() {
    const outcome = await sendJson('DELETE', memberPath)
    if (outcome.isDone) return window.location.assign(after)
    setIsAsking(false)
    setProblem(wordsOf(outcome.code))
  }

  return (
    <div className="grid justify-items-start gap-3">
      <Button tone="danger" size="small" onClick={() => setIsAsking(true)}>
        {action}
      </Button>
      <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
      <ConfirmDialog
        isOpen={isAsking}
        tone="danger"
        title={text(kind === 'remove' ? 'removeTitle' : 'leaveTitle', { name })}
        confirmText={action}
        cancelText={text('cancel')}
        onConfirm={() => void end()}
        onClose={() => setIsAsking(false)}
      >
        <p>{text(kind === 'remove' ? 'removeText' : 'leaveText')}</p>
      </ConfirmDialog>
    </div>
  )
}
