'use client'

import { useTranslations } from 'next-intl'
import { ConfirmedButton } from '@/components/shell/confirmed-button'
import { sendJson } from '@/components/shell/send-json'
import { useAssignmentWords } from './use-assignment-words'

interface Props {
  title: string
  path: string
  after: string
}

/** Takes an assignment back. */
export function DeleteAssignmentButton({ title, path, after }: Props) {
  const text = useTranslations('assignments')
  const wordsOf = useAssignmentWords()
  return (
    <ConfirmedButton
      action={text('delete')}
      tone="danger"
      title={text('deleteTitle', { title })}
      cancelText={text('cancel')}
      send={() => sendJson('DELETE', path)}
      wordsOf={wordsOf}
      after={after}
    >
      {text('deleteText')}
    </ConfirmedButton>
  )
}
