'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { sendJson } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { ResultRow } from './result-table'
import { useAssignmentWords } from './use-assignment-words'

interface Props {
  row: ResultRow
  timeZone: string
  mayExtendTime: boolean
  mayExtendAttempts: boolean
  onClose: () => void
}

/** Gives one learner more time, more attempts, or both, or takes that back. */
export function ExtensionDialog({ row, timeZone, mayExtendTime, mayExtendAttempts, onClose }: Props) {
  const text = useTranslations('assignments')
  const wordsOf = useAssignmentWords()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function send(method: 'PUT' | 'DELETE', body: object) {
    if (isBusy) return
    setIsBusy(true)
    const outcome = await sendJson(method, row.extensionPath, body)
    if (outcome.isDone) return window.location.reload()
    setIsBusy(false)
    setProblem(outcome.code === 'bad-request' ? text('extensionTooEarly') : wordsOf(outcome.code))
  }

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const written = (name: string) => String(form.get(name) ?? '').trim()
    void send('PUT', { due: written('due') || null, attemptsExtra: Number(written('attemptsExtra')) })
  }

  return (
    <Dialog isOpen title={text('extendTitle', { name: row.name })} onClose={onClose}>
      <form onSubmit={save} method="post" className="grid gap-4">
        {mayExtendTime && (
          <TextField
            id="extension-due"
            name="due"
            type="datetime-local"
            defaultValue={row.extendedWall}
            label={text('extensionDue')}
            help={text('extensionHelp', { timeZone })}
          />
        )}
        {mayExtendAttempts && (
          <TextField
            id="extension-attempts"
            name="attemptsExtra"
            type="number"
            inputMode="numeric"
            min={0}
            max={100}
            step={1}
            defaultValue={row.attemptsExtra}
            label={text('extensionAttempts')}
            help={text('extensionAttemptsHelp')}
          />
        )}
        <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>{text('cancel')}</Button>
          {row.isExtended && (
            <Button tone="danger" aria-disabled={isBusy} onClick={() => void send('DELETE', {})}>
              {text('endExtension')}
            </Button>
          )}
          <Button type="submit" tone="primary" aria-disabled={isBusy}>
            {text(isBusy ? 'saving' : 'extend')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
