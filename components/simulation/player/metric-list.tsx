import { classNames } from '@/components/ui/class-names'
import type { SimulationDescription } from '@/simulation/kernel/description'
import type { MetricValue, Recording } from '@/simulation/kernel/recording'
import { formatNumber } from '@/course/text'
import type { PlayerText } from '../player-text'
import { formatLongDuration } from '../run/instant-text'
import type { Words } from '../run/words'
import { unitText } from './parameter-panel'

interface Props {
  description: SimulationDescription
  recording: Recording
  words: Words
  text: PlayerText
  /** One under the other, the figures in a column of their own. */
  isNarrow?: boolean
}

/** The figures of the whole run, with their units. */
export function MetricList({ description, recording, words, text, isNarrow }: Props) {
  return (
    <dl
      className={
        isNarrow
          ? 'text-[0.97em]'
          : 'grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-6 gap-y-2.5 text-[0.82rem]'
      }
    >
      {description.metrics.map(({ id }) => (
        <div
          key={id}
          className={isNarrow ? 'flex justify-between gap-3 border-b border-rule py-[3px]' : undefined}
        >
          <dt className="text-ink-2" title={words.texts.metrics[id]?.help}>
            {words.texts.metrics[id]?.label ?? id}
          </dt>
          <dd
            className={classNames(
              isNarrow && 'text-end',
              isMissing(recording.metrics[id])
                ? 'text-ink-3'
                : classNames('font-mono tabular-nums', isNarrow && 'whitespace-nowrap'),
            )}
          >
            {metricText(recording.metrics[id], words, text)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function isMissing(metric: MetricValue | undefined): boolean {
  return metric === undefined || metric.value === null
}

export function metricText(metric: MetricValue | undefined, words: Words, text: PlayerText): string {
  if (!metric || metric.value === null) return text('noData')
  if (metric.unit === 'us') return formatLongDuration(metric.value, words.locale)
  const rounded = Number.isInteger(metric.value) ? metric.value : Number(metric.value.toPrecision(3))
  return `${formatNumber(rounded, words.locale)} ${unitText(metric.unit, text)}`.trim()
}
