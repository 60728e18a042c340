import type { Model } from '@/simulation/kernel/model'
import type { Recording, Verdict } from '@/simulation/kernel/recording'
import { classNames } from '@/components/ui/class-names'
import type { PlayerText } from '../player-text'
import { CausesList } from './causes-list'
import { verdictAt } from '../run/verdict-at'
import type { Words } from '../run/words'

const LOOKS: Readonly<Record<Verdict, { mark: string; className: string }>> = {
  holds: { mark: '✓', className: 'border-good bg-good-soft' },
  fails: { mark: '✕', className: 'border-bad bg-bad-soft' },
  unknown: { mark: '…', className: 'border-rule-strong bg-surface' },
}

interface Props {
  model: Model
  recording: Recording
  atUs: number
  words: Words
  text: PlayerText
  onInstant: (atUs: number) => void
}

/**
 * Each property with what is known of it at the instant. One that fails says why, with the names of the nodes; the
 * others say what they mean when they are opened.
 */
export function PropertiesPanel({ model, recording, atUs, words, text, onInstant }: Props) {
  const names: Readonly<Record<Verdict, string>> = {
    holds: text('verdictHolds'),
    fails: text('verdictFails'),
    unknown: text('verdictUnknown'),
  }
  return (
    <div role="group" aria-label={text('properties')}>
      <ul className="grid gap-1.5">
        {model.description.properties.map(({ id }) => {
          const { verdict, explanation } = verdictAt(recording.properties[id], atUs, recording)
          const { mark, className } = LOOKS[verdict]
          const title = (
            <>
              <span aria-hidden="true" className="me-1">
                {mark}
              </span>
              {words.property(id)}
              <span className="sr-only">: {names[verdict]}</span>
            </>
          )
          return (
            <li
              key={id}
              className={classNames(
                'rounded-[4px] border border-s-[3px] px-2.5 py-1.5 leading-[1.45]',
                className,
              )}
            >
              {explanation ? (
                <>
                  <b className="block font-semibold">{title}</b>
                  {words.explanation(explanation)}
                  {verdict === 'fails' && (
                    <CausesList
                      model={model}
                      recording={recording}
                      explanation={explanation}
                      words={words}
                      text={text}
                      onInstant={onInstant}
                    />
                  )}
                </>
              ) : (
                <details>
                  <summary className="-my-0.5 min-h-6 list-none py-[3px] font-semibold [&::-webkit-details-marker]:hidden">
                    {title}
                  </summary>
                  {words.texts.properties[id]?.help}
                </details>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
