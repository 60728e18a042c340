import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'

export interface MatrixCell {
  readonly lessonId: string
  readonly answered: number
  readonly total: number
  /** Mean score of the exercises answered, in [0, 1]; null before the first answer. */
  readonly score: number | null
}

export interface MatrixRow {
  readonly learnerId: string
  readonly name: string
  readonly isGuest: boolean
  readonly cells: readonly MatrixCell[]
  readonly score: number | null
  /** Their answers; null for staff who may not see them. */
  readonly href: string | null
}

interface Props {
  lessons: readonly { readonly id: string; readonly title: string }[]
  rows: readonly MatrixRow[]
}

export function ProgressMatrix({ lessons, rows }: Props) {
  const text = useTranslations('teaching')
  if (rows.length === 0) return <p className="text-ink-2">{text('matrixEmpty')}</p>
  const head = (
    <tr>
      <th scope="col" className="align-bottom">
        {text('learner')}
      </th>
      {lessons.map(({ id, title }) => (
        <th key={id} scope="col" className="min-w-24 align-bottom">
          {title}
        </th>
      ))}
      <th scope="col" className="align-bottom">
        {text('score')}
      </th>
    </tr>
  )
  return (
    <>
      <Table caption={text('matrixCaption')} head={head}>
        {rows.map((row) => (
          <tr key={row.learnerId}>
            <th scope="row" className="font-normal">
              <span className="inline-block max-w-56 min-w-24 wrap-anywhere">
                {row.href ? <a href={row.href}>{row.name}</a> : row.name}
              </span>
              {row.isGuest && <span className="ms-2 text-[0.82rem] text-ink-3">{text('guest')}</span>}
            </th>
            {row.cells.map((cell, place) => (
              <td key={cell.lessonId}>
                <Cell cell={cell} lesson={lessons[place]?.title ?? cell.lessonId} />
              </td>
            ))}
            <td className="font-mono tabular-nums">{percent(row.score)}</td>
          </tr>
        ))}
      </Table>
      <Legend />
    </>
  )
}

const LOOKS = {
  none: 'border-dashed border-control text-ink-3',
  part: 'border-uncertain bg-uncertain-soft text-uncertain',
  done: 'border-good bg-good-soft text-good',
} as const
const MARKS = { none: '', part: '◐', done: '✓' } as const

function stateOf({ answered, total }: MatrixCell): keyof typeof LOOKS {
  if (answered === 0) return 'none'
  return answered < total ? 'part' : 'done'
}

function Cell({ cell, lesson }: { cell: MatrixCell; lesson: string }) {
  const text = useTranslations('teaching')
  const state = stateOf(cell)
  const values = { lesson, answered: cell.answered, total: cell.total, score: percent(cell.score) }
  const label = {
    none: text('cellNone', values),
    part: text('cellPart', values),
    done: text('cellDone', values),
  }[state]
  return (
    <span
      title={label}
      className={`inline-flex h-7 min-w-16 items-center justify-center gap-1.5 rounded-[4px] border px-2 font-mono text-[0.8rem] tabular-nums ${LOOKS[state]}`}
    >
      <span className="sr-only">{label}</span>
      <span aria-hidden="true">{MARKS[state]}</span>
      <span aria-hidden="true">{state === 'none' ? '' : percent(cell.score)}</span>
    </span>
  )
}

function Legend() {
  const text = useTranslations('teaching')
  const entries = [
    ['none', text('legendNone')],
    ['part', text('legendPart')],
    ['done', text('legendDone')],
  ] as const
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-[0.82rem] text-ink-2">
      {entries.map(([state, name]) => (
        <span key={state} className="inline-flex items-center gap-2">
          <span
            aria-hidden="true"
            className={`inline-flex size-5 items-center justify-center rounded-[3px] border text-[0.75rem] ${LOOKS[state]}`}
          >
            {MARKS[state]}
          </span>
          {name}
        </span>
      ))}
      <span className="basis-full text-ink-3">{text('legendWhat')}</span>
    </div>
  )
}

/** A share as whole per cent; an en dash where there is nothing to say yet. */
function percent(share: number | null): string {
  return share === null ? '–' : String(Math.round(share * 100))
}
