import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import type { Locale } from '@/course/locale'
import type { Series } from '@/simulation/kernel/recording'
import { formatDuration } from '../run/instant-text'
import { formatValue, type PictureText } from './picture-text'
import { rowsOf } from './thin-series'

const ROWS = 12

interface Props {
  series: Series
  isStep: boolean
  name: string
  endUs: number
  locale: Locale
  text: PictureText
}

/** The chart in a dozen rows, for those who do not see it or want the numbers. */
export function SeriesTable({ series, isStep, name, endUs, locale, text }: Props) {
  const cell = (value: number | null) => (value === null ? '—' : formatValue(value, series.unit, locale))
  return (
    <Disclosure summary={text('asTable')} className="px-3.5 pb-2 text-[0.8rem]">
      <Table
        caption={name}
        head={
          <tr>
            <th scope="col">{text('until')}</th>
            <th scope="col">{text('valueThen')}</th>
            <th scope="col">{text('highestSince')}</th>
          </tr>
        }
      >
        {rowsOf(series.points, endUs, ROWS, isStep).map((row) => (
          <tr key={row.untilUs} className="font-mono tabular-nums">
            <th scope="row">{formatDuration(row.untilUs, locale)}</th>
            <td>{cell(row.value)}</td>
            <td>{cell(row.highest)}</td>
          </tr>
        ))}
      </Table>
    </Disclosure>
  )
}
