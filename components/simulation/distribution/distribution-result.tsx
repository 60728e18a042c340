import { useMemo, useRef } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import type { Locale } from '@/course/locale'
import { formatNumber } from '@/course/text'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import type { DistributionDescription, SimulationDescription } from '@/simulation/kernel/description'
import type { Unit } from '@/simulation/kernel/recording'
import { histogram, type Bin } from '@/simulation/theory/histogram'
import { estimateMean } from '@/simulation/theory/intervals'
import { formatValue } from '../charts/picture-text'
import type { PlayerText } from '../player-text'
import { SweepProgress } from '../sweep/sweep-progress'
import type { useSweep } from '../sweep/use-sweep'
import { useWidth } from '../use-media'
import { DistributionChart } from './distribution-chart'

interface Props {
  state: Exclude<ReturnType<typeof useSweep>['state'], { kind: 'idle' }>
  description: SimulationDescription
  distribution: DistributionDescription
  texts: SimulationTexts
  text: PlayerText
  locale: Locale
}

/** What was measured so far: progress, picture, and the picture in numbers. */
export function DistributionResult({ state, description, distribution, texts, text, locale }: Props) {
  const { job, results } = state
  const column = useRef<HTMLDivElement>(null)
  const width = useWidth(column, 620)
  const [values, silent, curve] = [results.values[0] ?? [], results.silent[0] ?? 0, results.curves.get(0)]
  const bins = useMemo(
    () => (values.length === 0 ? [] : histogram(values, values.length + silent, curve)),
    [values, silent, curve],
  )
  const unit = description.metrics.find(({ id }) => id === distribution.metric)?.unit ?? 'count'
  const total = job.points[0]?.runs.length ?? 0
  const measure = texts.metrics[distribution.metric]?.label ?? distribution.metric
  const mean = estimateMean(values)
  const title = text('spreadChart', { measure })
  const theoryName = curve ? (texts.curves[curve.id] ?? text('sweepTheory')) : null
  return (
    <div className="mt-4">
      <SweepProgress
        status={text(STATUS[state.kind], { done: results.runsDone, total })}
        runsDone={results.runsDone}
        total={total}
        isRunning={state.kind === 'running'}
        text={text}
      />
      <div ref={column}>
        {bins.length > 0 && (
          <DistributionChart
            {...{ bins, unit, title, theoryName, width, locale }}
            summary={text('spreadSummary', { title })}
          />
        )}
      </div>
      <p className="mt-2 max-w-measure text-[0.86rem] text-ink-2">
        {mean && Number.isFinite(mean.low)
          ? text('spreadMean', {
              mean: valueText(mean.value, unit, locale),
              low: valueText(mean.low, unit, locale),
              high: valueText(mean.high, unit, locale),
            })
          : text('noData')}{' '}
        {silent > 0 && text('spreadSilent', { silent })}{' '}
        {theoryName === null && state.kind !== 'running' && text('spreadNoTheory')}
      </p>
      <DistributionTable {...{ bins, unit, text, locale, theoryName }} />
    </div>
  )
}

const STATUS = {
  running: 'sweepRunning',
  done: 'spreadDone',
  cancelled: 'spreadCancelled',
  failed: 'sweepFailed',
} as const

function valueText(value: number, unit: Unit, locale: Locale): string {
  return unit === 'us'
    ? `${formatNumber(Math.round(value / 1_000), locale)} ms`
    : formatValue(value, unit, locale)
}

interface TableProps {
  bins: readonly Bin[]
  unit: Unit
  text: PlayerText
  locale: Locale
  theoryName: string | null
}

function DistributionTable({ bins, unit, text, locale, theoryName }: TableProps) {
  if (bins.length === 0) return null
  const number = 'text-end font-mono tabular-nums whitespace-nowrap'
  const heads = [text('sweepRuns'), ...(theoryName === null ? [] : [text('spreadExpected')])]
  return (
    <Disclosure summary={text('sweepTable')} className="mt-2 text-[0.85rem]">
      <Table
        caption={text('sweepTable')}
        head={
          <tr>
            <th scope="col">{text('spreadRange')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="!text-end">
                {head}
              </th>
            ))}
          </tr>
        }
      >
        {bins.map(({ from, to, count, expected }) => (
          <tr key={from}>
            <th scope="row" className="!border-rule font-mono !font-normal whitespace-nowrap tabular-nums">
              {unit === 'us' ? `${valueText(from, unit, locale)} – ` : wholeRange(from, to, locale)}
              {valueText(to, unit, locale)}
            </th>
            <td className={number}>{formatNumber(count, locale)}</td>
            {theoryName !== null && (
              <td className={number}>
                {expected === null ? '—' : formatNumber(Math.round(expected * 10) / 10, locale)}
              </td>
            )}
          </tr>
        ))}
      </Table>
    </Disclosure>
  )
}

/** A bin holds its upper end: the one from 3 to 5 holds 4 and 5. */
function wholeRange(from: number, to: number, locale: Locale): string {
  return to - from > 1 ? `${formatNumber(from + 1, locale)} – ` : ''
}
