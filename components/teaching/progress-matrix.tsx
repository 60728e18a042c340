import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { Locale } from '@/course/locale'
import { formatPercent } from '@/course/text'
import { lessonReach } from './lesson-reach'
import { ReachLegend, ReachMark } from './reach-mark'

export interface MatrixCell {
  readonly lessonId: string
  readonly answered: number
  readonly correct: number
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
  /** Why they need somebody; null where nothing says so. */
  readonly need: string | null
}

interface Props {
  lessons: readonly { readonly id: string; readonly title: string }[]
  rows: readonly MatrixRow[]
  hasGrades: boolean
  /** Whether the reasons stand below the names, or only behind their marks. */
  isNeedShown: boolean
}

/** Upright in Korean; Latin letters lie on their side, as on the spine of a book. Two lines have room. */
const ON_END =
  'flex h-40 w-8 items-center justify-end text-[0.8rem] leading-tight [writing-mode:vertical-rl] [&:lang(ko)]:[text-orientation:upright]'

export function ProgressMatrix({ lessons, rows, hasGrades, isNeedShown }: Props) {
  const text = useTranslations('teaching')
  const locale = useLocale() as Locale
  const percentOf = (share: number | null) => (share === null ? '–' : formatPercent(share, locale))
  const labelOf = ({ answered, total, score }: MatrixCell, lesson: string) => {
    if (answered === 0) return text('cellNone', { lesson })
    const counts = { lesson, answered, total }
    return score === null
      ? text('cellAnswered', counts)
      : text('cellScored', { ...counts, score: percentOf(score) })
  }
  const head = (
    <tr>
      <th scope="col" className="align-bottom">
        {text('learner')}
      </th>
      {lessons.map(({ id, title }) => (
        <th key={id} scope="col" className="w-8 !px-1 align-bottom">
          <span lang={locale} className={ON_END}>
            {title}
          </span>
        </th>
      ))}
      {hasGrades && (
        <th scope="col" className="!ps-3 !text-end align-bottom whitespace-nowrap">
          {text('score')}
        </th>
      )}
    </tr>
  )
  return (
    <>
      <Table caption={text('matrixCaption')} head={head}>
        {rows.map((row) => (
          <tr key={row.learnerId}>
            <LearnerHead row={row} guest={text('guest')} isNeedShown={isNeedShown} />
            {row.cells.map((cell, place) => (
              <td key={cell.lessonId} className="!px-1">
                <ReachMark
                  reach={lessonReach(cell, hasGrades)}
                  label={labelOf(cell, lessons[place]?.title ?? cell.lessonId)}
                />
              </td>
            ))}
            {hasGrades && (
              <td className="!ps-3 !text-end font-mono whitespace-nowrap tabular-nums">
                {percentOf(row.score)}
              </td>
            )}
          </tr>
        ))}
      </Table>
      <ReachLegend hasGrades={hasGrades} />
    </>
  )
}

interface LearnerHeadProps {
  row: MatrixRow
  guest: string
  isNeedShown: boolean
}

function LearnerHead({ row: { name, href, isGuest, need }, guest, isNeedShown }: LearnerHeadProps) {
  return (
    <th scope="row" className="w-full !border-rule !font-normal">
      <span className="flex items-baseline gap-2">
        {/* Names stand below one another, marked or not. */}
        <span className="w-2.5 flex-none text-[0.7rem] text-accent">
          {need !== null && (
            <span role="img" title={need}>
              ●
            </span>
          )}
        </span>
        <span className="min-w-24 wrap-anywhere">
          <bdi>{href ? <a href={href}>{name}</a> : name}</bdi>
          {isGuest && <span className="ms-2 text-[0.82rem] text-ink-3">{guest}</span>}
          {isNeedShown && <span className="block text-[0.8rem] text-ink-2">{need}</span>}
        </span>
      </span>
    </th>
  )
}
