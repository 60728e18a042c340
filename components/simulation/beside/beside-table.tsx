import { formatNumber } from '@/course/text'
import { Table } from '@/components/ui/table'
import type { SimulationDescription } from '@/simulation/kernel/description'
import type { MetricValue, Recording, Verdict } from '@/simulation/kernel/recording'
import { metricText } from '../player/metric-list'
import type { PlayerText } from '../player-text'
import type { Words } from '../run/words'

interface Props {
  description: SimulationDescription
  base: Recording
  changed: Recording
  words: Words
  text: PlayerText
  /** What stands above the two columns. */
  names?: readonly [string, string]
}

const MARKS: Readonly<Record<Verdict, string>> = { holds: '✓', fails: '✕', unknown: '…' }

/** How both runs ended: properties with their verdicts, figures with what the change did to them. */
export function BesideTable({ description, base, changed, words, text, names }: Props) {
  const verdicts: Readonly<Record<Verdict, string>> = {
    holds: text('verdictHolds'),
    fails: text('verdictFails'),
    unknown: text('verdictUnknown'),
  }
  const verdictOf = (recording: Recording, id: string) => {
    const verdict = recording.properties[id]?.verdict ?? 'unknown'
    return `${MARKS[verdict]} ${verdicts[verdict]}`
  }
  const number = 'text-end font-mono tabular-nums md:whitespace-nowrap'
  return (
    <Table
      caption={text('besideTable')}
      head={
        <tr>
          <th scope="col">{text('besideWhat')}</th>
          {[...(names ?? [text('besideKept'), text('besideChanged')]), text('besideDifference')].map(
            (name) => (
              <th key={name} scope="col" className="!text-end">
                {name}
              </th>
            ),
          )}
        </tr>
      }
    >
      {description.properties.map(({ id }) => (
        <tr key={id}>
          <th scope="row" className="min-w-24 !border-rule !font-normal break-keep md:min-w-32">
            {words.property(id)}
          </th>
          <td className="text-end whitespace-nowrap">{verdictOf(base, id)}</td>
          <td className="text-end whitespace-nowrap">{verdictOf(changed, id)}</td>
          <td className="text-end">
            {base.properties[id]?.verdict === changed.properties[id]?.verdict ? '=' : '≠'}
          </td>
        </tr>
      ))}
      {description.metrics.map(({ id }) => (
        <tr key={id}>
          <th scope="row" className="min-w-24 !border-rule !font-normal break-keep md:min-w-32">
            {words.texts.metrics[id]?.label ?? id}
          </th>
          <td className={number}>{metricText(base.metrics[id], words, text)}</td>
          <td className={number}>{metricText(changed.metrics[id], words, text)}</td>
          <td className={number}>{changeText(base.metrics[id], changed.metrics[id], words, text)}</td>
        </tr>
      ))}
    </Table>
  )
}

/** What was added or taken away, and where that says something, by how many per cent. */
function changeText(
  before: MetricValue | undefined,
  after: MetricValue | undefined,
  words: Words,
  text: PlayerText,
): string {
  if (!before || !after || before.value === null || after.value === null) return '—'
  const change = after.value - before.value
  if (change === 0) return '='
  const sign = change > 0 ? '+' : '−'
  const amount = metricText({ value: Math.abs(change), unit: after.unit }, words, text)
  const share = before.value === 0 ? null : Math.round((change / before.value) * 100)
  const percent =
    share === null || share === 0 ? '' : ` (${sign}${formatNumber(Math.abs(share), words.locale)}%)`
  return `${sign}${amount}${percent}`
}
