'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatGrade } from '@/course/text'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { ExtensionDialog } from './extension-dialog'
import { GradeDialog } from './grade-dialog'

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
  /** The score set by hand; null where the answers count. */
  readonly override: { readonly reason: string } | null
  readonly gradePath: string
}

interface Props {
  rows: readonly ResultRow[]
  exercises: number
  timeZone: string
  /** Whether scores are shown at all. */
  hasGrades: boolean
  mayExtendTime: boolean
  mayExtendAttempts: boolean
  mayGrade: boolean
}

/** How far everybody is with an assignment, and who has more time. */
export function ResultTable(props: Props) {
  const { rows, hasGrades } = props
  const text = useTranslations('assignments')
  const [extending, setExtending] = useState<ResultRow | null>(null)
  const [grading, setGrading] = useState<ResultRow | null>(null)
  if (rows.length === 0) return <p className="text-ink-2">{text('noLearners')}</p>
  const heads = [
    text('learner'),
    text('answered'),
    ...(hasGrades ? [text('score'), text('lateAnswers')] : []),
    text('extension'),
  ]
  return (
    <>
      <Table
        caption={text('resultsCaption')}
        head={
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="whitespace-nowrap">
                {head}
              </th>
            ))}
          </tr>
        }
      >
        {rows.map((row) => (
          <Row
            {...props}
            key={row.learnerId}
            row={row}
            onExtend={() => setExtending(row)}
            onGrade={() => setGrading(row)}
          />
        ))}
      </Table>
      {grading && <GradeDialog row={grading} onClose={() => setGrading(null)} />}
      {extending && <ExtensionDialog {...props} row={extending} onClose={() => setExtending(null)} />}
    </>
  )
}

interface RowProps extends Omit<Props, 'rows' | 'timeZone'> {
  row: ResultRow
  onExtend: () => void
  onGrade: () => void
}

function Row(props: RowProps) {
  const { row, exercises, hasGrades, mayExtendTime, mayExtendAttempts, mayGrade } = props
  const { name, score, override, extendedText, attemptsExtra } = row
  const text = useTranslations('assignments')
  const locale = useLocale()
  const number = 'font-mono whitespace-nowrap tabular-nums'
  const together = 'inline-flex flex-wrap items-baseline gap-x-3 gap-y-1'
  const extension = [
    ...(extendedText ? [extendedText] : []),
    ...(attemptsExtra > 0 ? [text('attemptsMore', { count: attemptsExtra })] : []),
  ]
  return (
    <tr>
      <th scope="row" className="min-w-28 !border-rule !font-normal wrap-anywhere">
        <bdi>{name}</bdi>
      </th>
      <td className={number}>
        {row.answered}/{exercises}
      </td>
      {hasGrades && (
        <>
          <td>
            <span className={together}>
              <span className={number}>{score === null ? '—' : formatGrade(score, locale)}</span>
              {mayGrade && (
                <Button size="small" aria-label={text('gradeName', { name })} onClick={props.onGrade}>
                  {text('grade')}
                </Button>
              )}
              {override && (
                <span className="min-w-40 basis-full text-[0.86rem] wrap-anywhere text-ink-2">
                  {[text('byHand'), ...(override.reason ? [override.reason] : [])].join(': ')}
                </span>
              )}
            </span>
          </td>
          <td className={number}>{row.late}</td>
        </>
      )}
      <td>
        <span className={together}>
          {extension.join(' · ')}
          {(mayExtendTime || mayExtendAttempts) && (
            <Button size="small" aria-label={text('extendName', { name })} onClick={props.onExtend}>
              {text(row.isExtended ? 'changeExtension' : 'extend')}
            </Button>
          )}
        </span>
      </td>
    </tr>
  )
}
