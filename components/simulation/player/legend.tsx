import { useId } from 'react'
import type { Condition, ProtocolRecording } from '@/simulation/kernel/recording'
import { bandFill, DiagramPatterns } from '../diagram/diagram-patterns'
import type { Words } from '../run/words'

const ORDER: readonly Condition[] = [
  'working',
  'active',
  'uncertain',
  'pre-committed',
  'committed',
  'aborted',
  'paused',
  'down',
]

/** What the bands mean: the conditions that this simulation knows, in one order always. */
export function Legend({ recording, words }: { recording: ProtocolRecording; words: Words }) {
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '')
  const occurring = new Set(
    recording.tracks.flatMap((track) => track.spans.map(({ condition }) => condition)),
  )
  const shown = ORDER.filter(
    (condition) =>
      words.texts.conditions[condition] !== undefined && (condition !== 'paused' || occurring.has('paused')),
  )
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 border-t border-rule bg-paper px-3.5 py-2 text-[0.76rem] text-ink-2">
      {shown.map((condition, index) => (
        <li key={condition} className="inline-flex items-center gap-1.5">
          <svg width="22" height="10" aria-hidden="true" className="[forced-color-adjust:none]">
            {index === 0 && <DiagramPatterns id={id} direction="rightward" />}
            <rect x="0.5" y="0.5" width="21" height="9" rx="2" {...bandFill(condition, id)} />
          </svg>
          {words.condition(condition)}
        </li>
      ))}
    </ul>
  )
}
