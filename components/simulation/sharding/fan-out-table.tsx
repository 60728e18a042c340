import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import type { Locale } from '@/course/locale'
import type { SystemRecording } from '@/simulation/kernel/recording'
import { formatValue, type PictureText } from '../charts/picture-text'

interface Props {
  recording: SystemRecording
  locale: Locale
  text: PictureText
}

/** How many of the queries were slow, by how many shards they asked: counted in this run, and by 1 − (1 − p)ⁿ. */
export function FanOutTable({ recording: { curves }, locale, text }: Props) {
  const measured = curves.find(({ id }) => id === 'slow-measured')?.points ?? []
  const theory = curves.find(({ id }) => id === 'slow-by-fan-out')?.points ?? []
  return (
    <Disclosure isOpen summary={text('fanOutTitle')} className="px-3.5 pb-1 text-[0.8rem]">
      <Table
        caption={text('fanOutTitle')}
        head={
          <tr>
            <th scope="col">{text('fanOut')}</th>
            <th scope="col">{text('fanOutMeasured')}</th>
            <th scope="col">1 − (1 − p)ⁿ</th>
          </tr>
        }
      >
        {measured.map(({ x, y }) => (
          <tr key={x} className="font-mono tabular-nums">
            <th scope="row">{x}</th>
            <td>{formatValue(y, 'ratio', locale)}</td>
            <td>{formatValue(theory.find((point) => point.x === x)?.y ?? 0, 'ratio', locale)}</td>
          </tr>
        ))}
      </Table>
    </Disclosure>
  )
}
