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
  onClose: () => void
}

/** Sets the score of one learner by hand, with a reason, or gives it back to the answers. */
export function GradeDialog({ row: { name, score, override, gradePath }, onClose }: Props) {
  const text = useTranslations('assignments')
  const wordsOf = useAssignmentWords()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function send(method: 'PUT' | 'DELETE', body: object) {
    if (isBusy) return
    setIsBusy(true)
    const outcome = await sendJson(method, gradePath, body)
    if (outcome.isDone) return window.location.reload()
    setIsBusy(false)
    setProblem(outcome.code === 'bad-request' ? text('gradeInvalid') : wordsOf(outcome.code))
  }

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const written = (field: string) => String(form.get(field) ?? '').trim()
    const percent = written('percent')
    // An empty field is no zero.
    if (percent === '' || written('reason') === '') return setProblem(text('gradeInvalid'))
    void send('PUT', { fraction: Number(percent) / 100, reason: written('reason') })
  }

  return (
    <Dialog isOpen title={text('gradeTitle', { name })} onClose={onClose}>
      <form onSubmit={save} method="post" noValidate className="grid gap-4">
        <TextField
          id="grade-percent"
          name="percent"
          type="number"
          inputMode="decimal"
          min={0}
          max={100}
          step={0.1}
          defaultValue={score === null ? '' : Math.round(score * 1000) / 10}
          label={text('gradeField')}
          help={text('gradeHelp')}
        />
        <TextField
          id="grade-reason"
          name="reason"
          maxLength={500}
          autoComplete="off"
          defaultValue={override?.reason ?? ''}
          label={text('gradeReason')}
          help={text('gradeReasonHelp', { name })}
        />
        <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>{text('cancel')}</Button>
          {override && (
            <Button tone="danger" aria-disabled={isBusy} onClick={() => void send('DELETE', {})}>
              {text('endGrade')}
            </Button>
          )}
          <Button type="submit" tone="primary" aria-disabled={isBusy}>
            {text(isBusy ? 'saving' : 'gradeSave')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
