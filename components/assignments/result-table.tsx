'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatPercent } from '@/course/text'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { ExtensionDialog } from './extension-dialog'

export interface ResultRow {
  readonly learnerId: string
  readonly name: string
  readonly answered: number
  readonly score: number | null
  readonly late: number
  readonly isExtended: boolean
  /** Until when, in words of the server: browsers write dates a little differently. Null without more time. */
  readonly extendedText: string | null
  /** The same as the class's clocks show it, for the field. */
  readonly extendedWall: string
  readonly attemptsExtra: number
  readonly extensionPath: string
}

interface Props {
  rows: readonly ResultRow[]
  exercises: number
  timeZone: string
  /** Whether scores are shown at all. */
  hasGrades: boolean
  mayExtendTime: boolean
  mayExtendAttempts: boolean
}

/** How far everybody is with an assignment, and who has more time. */
export function ResultTable(props: Props) {
  const { rows, exercises, hasGrades, mayExtendTime, mayExtendAttempts } = props
  const text = useTranslations('assignments')
  const locale = useLocale()
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
                <td className={number}>{row.score === null ? '—' : formatPercent(row.score, locale)}</td>
                <td className={number}>{row.late}</td>
              </>
            )}
            <td>
              <span className="inline-flex flex-wrap items-baseline gap-x-3 gap-y-1">
                {[
                  ...(row.extendedText ? [row.extendedText] : []),
                  ...(row.attemptsExtra > 0 ? [text('attemptsMore', { count: row.attemptsExtra })] : []),
                ].join(' · ')}
                {(mayExtendTime || mayExtendAttempts) && (
                  <Button
                    size="small"
                    aria-label={text('extendName', { name: row.name })}
                    onClick={() => setExtending(row)}
                  >
                    {text(row.isExtended ? 'changeExtension' : 'extend')}
                  </Button>
                )}
              </span>
            </td>
          </tr>
        ))}
      </Table>
      {extending && <ExtensionDialog {...props} row={extending} onClose={() => setExtending(null)} />}
    </>
  )
}
