'use client'

import { useTranslations } from 'next-intl'
import { ConfirmedButton } from '@/components/shell/confirmed-button'
import { sendJson } from '@/components/shell/send-json'
import { useRefusalWords } from './use-teaching-words'

interface Props {
  kind: 'remove' | 'leave'
  /** The learner to be removed, or the class to be left. */
  name: string
  memberPath: string
  after: string
}

/** Ends a membership: an instructor removes a learner, or a learner leaves. */
export function MembershipButton({ kind, name, memberPath, after }: Props) {
  const text = useTranslations('teaching')
  const wordsOf = useRefusalWords()
  return (
    <ConfirmedButton
      action={text(kind === 'remove' ? 'removeLearner' : 'leaveClass')}
      tone="danger"
      size="small"
      title={text(kind === 'remove' ? 'removeTitle' : 'leaveTitle', { name })}
      cancelText={text('cancel')}
      send={() => sendJson('DELETE', memberPath)}
      wordsOf={wordsOf}
      after={after}
    >
      {text(kind === 'remove' ? 'removeText' : 'leaveText')}
    </ConfirmedButton>
  )
}
