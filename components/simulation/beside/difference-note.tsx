import type { FirstDifference } from '@/simulation/kernel/first-difference'
import type { RecordedEvent, Recording } from '@/simulation/kernel/recording'
import type { PlayerText } from '../player-text'
import { formatInstant } from '../run/instant-text'
import { messagesOf, type Words } from '../run/words'

interface Props {
  difference: FirstDifference | null
  base: Recording
  changed: Recording
  words: Words
  text: PlayerText
  onInstant: (atUs: number) => void
}

const SENTENCES_MAX = 3

/** The first difference between two runs in words, said when it changes. */
export function DifferenceNote({ difference, base, changed, words, text, onInstant }: Props) {
  return (
    <div role="status" className="border-s-[3px] border-accent bg-accent-soft px-3.5 py-2.5 text-[0.9rem]">
      {difference === null ? (
        text('besideSame')
      ) : (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <b className="font-semibold">
              <span aria-hidden="true">≠ </span>
              {text('besideFirst', {
                instant: formatInstant(difference.atUs, changed.run, words.locale),
              })}
            </b>
            <button
              type="button"
              onClick={() => onInstant(difference.atUs)}
              className="min-h-6 text-link underline underline-offset-3"
            >
              {text('besideGoThere')}
            </button>
          </p>
          <Only
            name={text('besideKept')}
            events={difference.onlyInFirst}
            recording={base}
            words={words}
            text={text}
          />
          <Only
            name={text('besideChanged')}
            events={difference.onlyInSecond}
            recording={changed}
            words={words}
            text={text}
          />
        </>
      )}
    </div>
  )
}

interface OnlyProps {
  name: string
  events: readonly RecordedEvent[]
  recording: Recording
  words: Words
  text: PlayerText
}

function Only({ name, events, recording, words, text }: OnlyProps) {
  if (events.length === 0) return null
  const shown = events.slice(0, SENTENCES_MAX).map((event) => words.event(event, messagesOf(recording)))
  const more = events.length - shown.length
  return (
    <p className="mt-1">
      <span className="text-ink-2">{text('besideOnly', { name })}</span> {shown.join(' ')}
      {more > 0 && ` ${text('besideMore', { count: more })}`}
    </p>
  )
}
