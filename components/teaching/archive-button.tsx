'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmedButton } from '@/components/shell/confirmed-button'
import { sendJson } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useRefusalWords } from './use-teaching-words'

/** Closes a class after asking once more, or opens it again. */
export function ArchiveButton({ isArchived, archivePath }: { isArchived: boolean; archivePath: string }) {
  const text = useTranslations('teaching')
  const wordsOf = useRefusalWords()
  if (isArchived) return <ReopenButton archivePath={archivePath} />
  return (
    <ConfirmedButton
      action={text('archiveClass')}
      title={text('archiveTitle')}
      cancelText={text('cancel')}
      send={() => sendJson('POST', archivePath)}
      wordsOf={wordsOf}
    >
      {text('archiveText')}
    </ConfirmedButton>
  )
}

/** Nothing is lost by it, so that nothing is asked. */
function ReopenButton({ archivePath }: { archivePath: string }) {
  const text = useTranslations('teaching')
  const wordsOf = useRefusalWords()
  const [problem, setProblem] = useState<string | null>(null)

  async function reopen() {
    const outcome = await sendJson('DELETE', archivePath)
    if (outcome.isDone) window.location.reload()
    else setProblem(wordsOf(outcome.code))
  }

  return (
    <div className="grid justify-items-start gap-3">
      <Button onClick={() => void reopen()}>{text('reopenClass')}</Button>
      <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
    </div>
  )
}
