import type { SimulationDescription } from '@/simulation/kernel/description'
import type { Recording, Verdict } from '@/simulation/kernel/recording'
import { classNames } from '@/components/ui/class-names'
import type { PlayerText } from '../player-text'
import { verdictAt } from '../run/verdict-at'
import type { Words } from '../run/words'

const LOOKS: Readonly<Record<Verdict, { mark: string; className: string }>> = {
  holds: { mark: '✓', className: 'border-good bg-good-soft' },
  fails: { mark: '✕', className: 'border-bad bg-bad-soft' },
  unknown: { mark: '…', className: 'border-rule-strong bg-surface' },
}

interface Props {
  description: SimulationDescription
  recording: Recording
  atUs: number
  words: Words
  text: PlayerText
}

/** Each property with what is known of it at the instant, in sentences with the names of the nodes. */
export function PropertiesPanel({ description, recording, atUs, words, text }: Props) {
  const names: Readonly<Record<Verdict, string>> = {
    holds: text('verdictHolds'),
    fails: text('verdictFails'),
    unknown: text('verdictUnknown'),
  }
  return (
    <section aria-label={text('properties')}>
      <ul className="grid gap-2">
        {description.properties.map(({ id }) => {
          const { verdict, explanation } = verdictAt(recording.properties[id], atUs, recording)
          const { mark, className } = LOOKS[verdict]
          return (
            <li
              key={id}
              className={classNames(
                'rounded-[4px] border border-s-[3px] px-2.5 py-2 leading-[1.45]',
                className,
              )}
            >
              <b className="block font-semibold">
                <span aria-hidden="true">{mark} </span>
                {words.property(id)}
                <span className="sr-only">: {names[verdict]}</span>
              </b>
              {explanation
                ? words.explanation(explanation)
                : verdict === 'unknown'
                  ? names.unknown
                  : words.texts.properties[id]?.help}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
