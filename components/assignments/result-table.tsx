'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendJson } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { useAssignmentWords } from './use-assignment-words'

export interface ResultRow {
  readonly learnerId: string
  readonly name: string
  readonly answered: number
  readonly score: number | null
  readonly late: number
  /** Until when, in words of the server: browsers write dates a little differently. Null without an extension. */
  readonly extendedText: string | null
  /** The same as the class's clocks show it, for the field. */
  readonly extendedWall: string
  readonly extensionPath: string
}

interface Props {
  rows: readonly ResultRow[]
  exercises: number
  timeZone: string
  /** Whether scores are shown at all. */
  hasGrades: boolean
  mayExtend: boolean
}

/** How far everybody is with an assignment, and who has more time. */
export function ResultTable({ rows, exercises, timeZone, hasGrades, mayExtend }: Props) {
  const text = useTranslations('assignments')
  const [extending, setExtending] = useState<ResultRow | null>(null)
  if (rows.length === 0) return <p className="text-ink-2">{text('noLearners')}</p>
  const heads = [
    text('learner'),
    text('answered'),
    ...(hasGrades ? [text('score'), text('lateAnswers')] : []),
    text('extension'),
  ]
  const number = 'font-mono tabular-nums'
  return (
    <>
      <Table
        caption={text('resultsCaption')}
        head={
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        }
      >
        {rows.map((row) => (
          <tr key={row.learnerId}>
            <th scope="row" className="!border-rule !font-normal wrap-anywhere">
              {row.name}
            </th>
            <td className={number}>
              {row.answered}/{exercises}
            </td>
            {hasGrades && (
              <>
                <td className={number}>{row.score === null ? '—' : `${Math.round(row.score * 100)} %`}</td>
                <td className={number}>{row.late}</td>
              </>
            )}
            <td>
              <span className="inline-flex flex-wrap items-baseline gap-x-3 gap-y-1">
                {row.extendedText}
                {mayExtend && (
                  <Button
                    size="small"
                    aria-label={text('extendName', { name: row.name })}
                    onClick={() => setExtending(row)}
                  >
                    {text(row.extendedText ? 'changeExtension' : 'extend')}
                  </Button>
                )}
              </span>
            </td>
          </tr>
        ))}
      </Table>
      {extending && (
        <ExtensionDialog row={extending} timeZone={timeZone} onClose={() => setExtending(null)} />
      )}
    </>
  )
}

interface DialogProps {
  row: ResultRow
  timeZone: string
  onClose: () => void
}

function ExtensionDialog({ row, timeZone, onClose }: DialogProps) {
  const text = useTranslations('assignments')
  const wordsOf = useAssignmentWords()
  const [due, setDue] = useState(row.extendedWall)
  const [problem, setProblem] = useState<string | null>(null)

  async function send(method: 'PUT' | 'DELETE') {
    const outcome = await sendJson(method, row.extensionPath, { due })
    if (outcome.isDone) window.location.reload()
    else setProblem(outcome.code === 'bad-request' ? text('extensionTooEarly') : wordsOf(outcome.code))
  }

  return (
    <Dialog isOpen title={text('extendTitle', { name: row.name })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send('PUT')
        }}
        className="grid gap-4"
      >
        <TextField
          id="extension-due"
          type="datetime-local"
          required
          value={due}
          onChange={(event) => setDue(event.target.value)}
          label={text('extensionDue')}
          help={text('extensionHelp', { timeZone })}
        />
        <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>{text('cancel')}</Button>
          {row.extendedText && (
            <Button tone="danger" onClick={() => void send('DELETE')}>
              {text('endExtension')}
            </Button>
          )}
          <Button type="submit" tone="primary">
            {text('extend')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
