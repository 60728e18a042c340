'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { clearShelves } from '@/components/exercise/shelf'
import { sendJson } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { apiPaths } from '@/course/paths'
import { useSubmit } from './use-submit'

interface Props {
  /** The word to type where there is no password; null where there is one. */
  word: string | null
  isGuest: boolean
  /** Where to go when nothing is left here. */
  after: string
}

export function EraseForm({ word, isGuest, after }: Props) {
  const text = useTranslations('settings')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button tone="danger" onClick={() => setIsOpen(true)}>
        {text(isGuest ? 'eraseOpenGuest' : 'eraseOpen')}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={text(isGuest ? 'eraseDialogTitleGuest' : 'eraseDialogTitle')}
        onClose={() => setIsOpen(false)}
      >
        {isOpen && <Confirmation word={word} after={after} onCancel={() => setIsOpen(false)} />}
      </Dialog>
    </>
  )
}

interface ConfirmationProps {
  word: string | null
  after: string
  onCancel: () => void
}

function Confirmation({ word, after, onCancel }: ConfirmationProps) {
  const text = useTranslations('settings')
  const account = useTranslations('account')
  const { onSubmit, isBusy, problem } = useSubmit(
    async (form) => {
      const outcome = await sendJson<{ shelves: readonly string[] }>('POST', apiPaths.eraseAccount, form)
      if (outcome.isDone) clearShelves(outcome.data.shelves)
      return outcome
    },
    () => window.location.assign(after),
  )
  const field = word === null ? 'password' : 'confirmation'
  return (
    <form onSubmit={onSubmit} method="post" className="grid gap-4">
      <p>{text('eraseText')}</p>
      <p className="font-medium">{text('eraseNoReturn')}</p>
      <TextField
        id="erase-proof"
        name={field}
        type={word === null ? 'password' : 'text'}
        autoComplete={word === null ? 'current-password' : 'off'}
        required
        maxLength={200}
        label={word === null ? text('erasePassword') : text('eraseWord', { word })}
      />
      <div role="status">{problem && <Notice tone="bad">{problem}</Notice>}</div>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onCancel}>{account('cancel')}</Button>
        <Button type="submit" tone="danger" aria-disabled={isBusy}>
          {isBusy ? account('working') : text('eraseConfirm')}
        </Button>
      </div>
    </form>
  )
}
