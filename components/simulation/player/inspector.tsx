import type { Fact, MessageTrack, ProtocolRecording } from '@/simulation/kernel/recording'
import { ConditionIcon, CONDITION_INK } from '../diagram/condition-glyph'
import type { DiagramTarget } from '../diagram/target-order'
import type { PlayerText } from '../player-text'
import { conditionAt, viewAt } from '../run/condition-at'
import { formatInstant } from '../run/instant-text'
import type { Words } from '../run/words'

interface Props {
  recording: ProtocolRecording
  atUs: number
  target: DiagramTarget
  words: Words
  text: PlayerText
  /** Opens what can be done to the target; absent when nothing may be changed. */
  onAct?: () => void
}

/** What the chosen node knows at the instant, and what of it would survive a crash; or what a message is. */
export function Inspector(props: Props) {
  const { recording, target, text, words, atUs, onAct } = props
  const message = target.kind === 'message' ? recording.messages[target.index] : undefined
  const node = target.kind === 'node' ? target.node : recording.nodes[0]
  const name = message ? `“${words.message(message.label)}”` : words.node(node ?? '')
  return (
    // A page may hold several players: a landmark in each would make a crowd of the same name.
    <div role="group" aria-label={text('inspector')}>
      <p className="mb-1.5 flex items-baseline justify-between gap-2 font-semibold">
        {name}
        <span className="font-mono text-[0.95em] font-normal text-ink-3 tabular-nums">
          {recording.run.schedule ? '' : 't = '}
          {formatInstant(atUs, recording.run, words.locale)}
        </span>
      </p>
      {message ? <MessageFacts {...props} track={message} /> : <NodeFacts {...props} node={node ?? ''} />}
      {onAct && (
        <button
          type="button"
          onClick={onAct}
          aria-haspopup="menu"
          aria-label={text('actOn', { name })}
          className="mt-2 min-h-7 text-[0.95em] font-medium text-accent underline decoration-1 underline-offset-3"
        >
          {text('actOnShort')}
        </button>
      )}
    </div>
  )
}

function NodeFacts({ recording, atUs, node, words, text }: Props & { node: string }) {
  const track = recording.tracks.find((other) => other.node === node)
  const condition = conditionAt(track, atUs)
  const view = viewAt(track, atUs)
  const phase = view?.facts.find(({ key }) => key === 'phase')
  return (
    <FactList>
      <Row name={text('state')}>
        <span
          className="font-sans"
          style={{ color: condition === 'working' ? undefined : CONDITION_INK[condition] }}
        >
          <ConditionIcon condition={condition} />{' '}
          {condition === 'down' || !phase ? words.condition(condition) : words.value(phase.value)}
        </span>
      </Row>
      {(view?.facts ?? [])
        .filter((fact) => fact !== phase)
        .map((fact) => (
          <FactRow key={fact.key} fact={fact} words={words} text={text} />
        ))}
    </FactList>
  )
}

function FactRow({ fact, words, text }: { fact: Fact; words: Words; text: PlayerText }) {
  return (
    <Row name={words.fact(fact.key)} note={fact.isOnDisk ? text('onDisk') : undefined}>
      {words.value(fact.value)}
    </Row>
  )
}

function MessageFacts({ recording, track, words, text }: Props & { track: MessageTrack }) {
  const instant = (atUs: number | null) =>
    atUs === null ? text('never') : formatInstant(atUs, recording.run, words.locale)
  const causes = {
    loss: text('causeLoss'),
    cut: text('causeCut'),
    'receiver-down': text('causeReceiverDown'),
    dropped: text('causeDropped'),
  }
  const isLost = track.fate === 'lost'
  return (
    <FactList>
      <Row name={text('messageFrom')}>{words.node(track.from)}</Row>
      <Row name={text('messageTo')}>{words.node(track.to)}</Row>
      <Row name={text('messageSent')}>{instant(track.sentUs)}</Row>
      <Row name={isLost ? text('messageLostAt') : text('messageArrives')}>{instant(track.endUs)}</Row>
      {track.cause && <Row name={text('phaseLost')}>{causes[track.cause]}</Row>}
    </FactList>
  )
}

/** Each row divides its width for itself: a long fact leaves the others on one line. */
function FactList({ children }: { children: React.ReactNode }) {
  return <dl className="text-[0.97em]">{children}</dl>
}

function Row({ name, note, children }: { name: string; note?: string; children: React.ReactNode }) {
  return (
    <div className="flex justify-between gap-3 border-b border-rule py-[3px]">
      <dt className="min-w-0 wrap-break-word">
        {name} {note && <span className="text-ink-3">{note}</span>}
      </dt>
      <dd className="min-w-0 text-end font-mono wrap-break-word">{children}</dd>
    </div>
  )
}
