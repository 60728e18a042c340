import { useMemo, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Table } from '@/components/ui/table'
import {
  instantsAroundDifference,
  isDifferent,
  type ComparedInstant,
} from '@/simulation/kernel/first-difference'
import type { RecordedEvent, Recording } from '@/simulation/kernel/recording'
import { Fold } from '../player/fold'
import type { PlayerText } from '../player-text'
import { formatInstant } from '../run/instant-text'
import { messagesOf, type Words } from '../run/words'

interface Props {
  base: Recording
  changed: Recording
  words: Words
  text: PlayerText
  onInstant: (atUs: number) => void
}

const INSTANTS_BEFORE = 3
const INSTANTS_STEP = 20

/** What happens in both runs around the instant at which they part, in one table. */
export function BesideEvents(props: Props) {
  return (
    <div className="border-b border-rule">
      <Fold summary={props.text('besideEvents')}>
        <EventRows {...props} />
      </Fold>
    </div>
  )
}

function EventRows({ base, changed, words, text, onInstant }: Props) {
  const [instantsMax, setInstantsMax] = useState(INSTANTS_STEP)
  const instants = useMemo(
    () => instantsAroundDifference(base, changed, { before: INSTANTS_BEFORE, instantsMax }),
    [base, changed, instantsMax],
  )
  const first = instants.find(isDifferent)
  return (
    <>
      <Table
        caption={text('besideEvents')}
        className="min-w-xl text-[0.85rem] [&_td]:align-baseline [&_th]:align-baseline"
        head={
          <tr>
            <th scope="col" className="!ps-3">
              {text('eventTime')}
            </th>
            <th scope="col">
              <span className="sr-only">{text('besideDifference')}</span>
            </th>
            {[text('besideKept'), text('besideChanged')].map((name) => (
              <th key={name} scope="col" className="w-[42%]">
                {name}
              </th>
            ))}
          </tr>
        }
      >
        {instants.map((instant) => (
          <Row
            key={instant.atUs}
            {...{ instant, base, changed, words, text, onInstant }}
            isFirst={instant === first}
          />
        ))}
      </Table>
      {instants.length === instantsMax && (
        <button
          type="button"
          onClick={() => setInstantsMax(instantsMax + INSTANTS_STEP)}
          className="w-full py-2 text-[0.85rem] text-link underline"
        >
          {text('eventsMore', { count: INSTANTS_STEP })}
        </button>
      )}
    </>
  )
}

interface RowProps extends Props {
  instant: ComparedInstant
  isFirst: boolean
}

function Row({ instant, isFirst, base, changed, words, text, onInstant }: RowProps) {
  const { atUs, inBoth, onlyInFirst, onlyInSecond } = instant
  return (
    <tr className={classNames(isFirst && 'bg-accent-soft shadow-[inset_3px_0_0_var(--accent)]')}>
      <th scope="row" className="!border-rule !ps-3 !font-normal whitespace-nowrap">
        <button
          type="button"
          onClick={() => onInstant(atUs)}
          className="min-h-6 font-mono tabular-nums underline decoration-rule-strong underline-offset-3 hover:decoration-ink"
        >
          {formatInstant(atUs, changed.run, words.locale)}
        </button>
      </th>
      <td className="whitespace-nowrap">
        {isFirst ? `≠ ${text('besideFirstHere')}` : isDifferent(instant) ? '≠' : '='}
      </td>
      <Happened only={onlyInFirst} recording={base} {...{ inBoth, words }} />
      <Happened only={onlyInSecond} recording={changed} {...{ inBoth, words }} />
    </tr>
  )
}

interface HappenedProps {
  inBoth: readonly RecordedEvent[]
  only: readonly RecordedEvent[]
  recording: Recording
  words: Words
}

/** What one run does at an instant: what the other does not do first, and in bold. */
function Happened({ inBoth, only, recording, words }: HappenedProps) {
  const said = (events: readonly RecordedEvent[]) =>
    events.map((event) => words.event(event, messagesOf(recording))).join(' ')
  return (
    <td>
      {only.length > 0 && <b className="font-semibold">{said(only)}</b>} {said(inBoth)}
      {only.length + inBoth.length === 0 && '—'}
    </td>
  )
}
