'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendJson } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { useRefusalWords } from './use-teaching-words'

/** Closes a class after asking once more, or opens it again. */
export function ArchiveButton({ isArchived, archivePath }: { isArchived: boolean; archivePath: string }) {
  const text = useTranslations('teaching')
  const wordsOf = useRefusalWords()
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function change() {
    const outcome = await sendJson(isArchived ? 'DELETE' : 'POST', archivePath)
    setIsAsking(false)
    if (outcome.isDone) window.location.reload()
    else setProblem(wordsOf(outcome.code))
  }

  return (
    <div className="grid justify-items-start gap-3">
      <Button onClick={() => (isArchived ? void change() : setIsAsking(true))}>
        {text(isArchived ? 'reopenClass' : 'archiveClass')}
      </Button>
      <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
      <ConfirmDialog
        isOpen={isAsking}
        title={text('archiveTitle')}
        confirmText={text('archiveClass')}
        cancelText={text('cancel')}
        onConfirm={() => void change()}
        onClose={() => setIsAsking(false)}
      >
        <p>{text('archiveText')}</p>
      </ConfirmDialog>
    </div>
  )
}
