'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendJson } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { useAssignmentWords } from './use-assignment-words'

/** Takes an assignment back, after asking once more. */
export function DeleteAssignmentButton({
  title,
  path,
  after,
}: {
  title: string
  path: string
  after: string
}) {
  const text = useTranslations('assignments')
  const wordsOf = useAssignmentWords()
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function remove() {
    const outcome = await sendJson('DELETE', path)
    if (outcome.isDone) return window.location.assign(after)
    setIsAsking(false)
    setProblem(wordsOf(outcome.code))
  }

  return (
    <div className="grid justify-items-start gap-3">
      <Button tone="danger" onClick={() => setIsAsking(true)}>
        {text('delete')}
      </Button>
      <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
      <ConfirmDialog
        isOpen={isAsking}
        tone="danger"
        title={text('deleteTitle', { title })}
        confirmText={text('delete')}
        cancelText={text('cancel')}
        onConfirm={() => void remove()}
        onClose={() => setIsAsking(false)}
      >
        <p>{text('deleteText')}</p>
      </ConfirmDialog>
    </div>
  )
}
