import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import type { Locale } from '@/course/locale'
import type { Curve } from '@/simulation/kernel/recording'
import { rowsOfCurves } from './curve-plot'
import { formatValue, type PictureText } from './picture-text'

interface Props {
  /** At least one. */
  curves: readonly Curve[]
  title: string
  name: (curve: Curve) => string
  locale: Locale
  text: PictureText
}

/** The curves at round loads, for those who do not see them or want the numbers. */
export function CurveTable({ curves, title, name, locale, text }: Props) {
  const xUnit = curves[0]?.xUnit ?? 'ratio'
  const yUnit = curves[0]?.yUnit ?? 'us'
  return (
    <Disclosure summary={text('asTable')} className="px-3.5 pb-2 text-[0.8rem]">
      <Table
        caption={title}
        head={
          <tr>
            <th scope="col">{text('load')}</th>
            {curves.map((curve) => (
              <th key={curve.id} scope="col">
                {name(curve)}
              </th>
            ))}
          </tr>
        }
      >
        {rowsOfCurves(curves).map((row) => (
          <tr key={row.x} className="font-mono tabular-nums">
            <th scope="row">{formatValue(row.x, xUnit, locale)}</th>
            {row.values.map((value, place) => (
              <td key={curves[place]?.id}>{value === null ? '—' : formatValue(value, yUnit, locale)}</td>
            ))}
          </tr>
        ))}
      </Table>
    </Disclosure>
  )
}
