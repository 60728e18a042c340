import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import type { SweepSettings } from '@/simulation/kernel/sweep-plan'
import type { PlayerText } from '../player-text'
import type { SweepRow } from './sweep-rows'
import type { SweepWords } from './sweep-words'

interface Props {
  settings: SweepSettings
  rows: readonly SweepRow[]
  words: SweepWords
  text: PlayerText
}

/** The picture in numbers. */
export function SweepTable({ settings, rows, words, text }: Props) {
  const { lines, measure } = settings
  const hasTheory = rows.some(({ theory }) => theory !== null)
  const number = 'text-end font-mono tabular-nums whitespace-nowrap'
  const heads = [
    words.measureName(measure),
    text('sweepInterval'),
    ...(hasTheory ? [text('sweepTheory')] : []),
    text('sweepRuns'),
  ]
  return (
    <Disclosure summary={text('sweepTable')} className="mt-2 text-[0.85rem]">
      <Table
        caption={text('sweepTable')}
        head={
          <tr>
            {lines && <th scope="col">{words.parameterName(lines.parameter)}</th>}
            <th scope="col">{words.parameterLabel(settings.parameter)}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="!text-end">
                {head}
              </th>
            ))}
          </tr>
        }
      >
        {rows.map(({ line, x, estimate, theory, silent }) => (
          <tr key={`${line}-${x}`}>
            {lines && <td>{words.parameterValue(lines.parameter, lines.values[line] ?? '')}</td>}
            <th scope="row" className="!border-rule font-mono !font-normal tabular-nums">
              {words.parameterValue(settings.parameter, x)}
            </th>
            <td className={number}>{estimate ? words.measured(estimate.value, measure) : text('noData')}</td>
            <td className={number}>
              {estimate
                ? `${words.measured(estimate.low, measure)} – ${words.measured(estimate.high, measure)}`
                : '—'}
            </td>
            {hasTheory && (
              <td className={number}>{theory === null ? '—' : words.measured(theory, measure)}</td>
            )}
            <td className={number}>
              {silent === 0
                ? String(estimate?.n ?? 0)
                : text('sweepSilent', { count: estimate?.n ?? 0, silent })}
            </td>
          </tr>
        ))}
      </Table>
    </Disclosure>
  )
}
