import type { Recording } from '@/simulation/kernel/recording'
import type { Intervention, Step } from '@/simulation/kernel/run'
import type { PlayerText } from '../player-text'
import { formatDuration } from './instant-text'
import { messagesOf, senderOf, type Words } from './words'

/** Says what an intervention does, for menus, lists and announcements. */
export function nameIntervention(
  intervention: Intervention,
  { recording, words, text, near }: { recording: Recording; words: Words; text: PlayerText; near?: string },
): string {
  switch (intervention.kind) {
    case 'crash':
      return text('doCrash', { node: words.node(intervention.node) })
    case 'recover':
      return text('doRecover', { node: words.node(intervention.node) })
    case 'pause':
      return text('doPause', {
        node: words.node(intervention.node),
        duration: formatDuration(intervention.durationUs, words.locale),
      })
    case 'cut':
    case 'heal':
      return nameLink(intervention, words, text, near)
    case 'drop':
      return text('doDrop', nameMessage(intervention.message, recording, words))
    case 'duplicate':
      return text('doDuplicate', nameMessage(intervention.message, recording, words))
    case 'delay':
      return text('doDelay', {
        ...nameMessage(intervention.message, recording, words),
        duration: formatDuration(intervention.byUs, words.locale),
      })
    case 'load':
      return text('doLoad', { factor: intervention.factor })
  }
}

function nameLink(
  link: Extract<Intervention, { kind: 'cut' | 'heal' }>,
  words: Words,
  text: PlayerText,
  near: string | undefined,
): string {
  const isCut = link.kind === 'cut'
  const ends = { from: words.node(link.from), to: words.node(link.to) }
  if (link.oneWay) return text(isCut ? 'doCutOneWay' : 'doHealOneWay', ends)
  if (near !== undefined) {
    const other = words.node(link.from === near ? link.to : link.from)
    return text(isCut ? 'doCut' : 'doHeal', { node: other })
  }
  return text(isCut ? 'doCutBetween' : 'doHealBetween', ends)
}

/**
 * A message by its word and its way; by its id when this run never sent it. One that was sent again says which it is,
 * so that no two interventions share a name.
 */
function nameMessage(
  id: string,
  recording: Recording,
  words: Words,
): { message: string; from: string; to: string } {
  const messages = messagesOf(recording)
  const track = messages.find((message) => message.id === id)
  const from = words.node(senderOf(id))
  if (!track) return { message: id, from, to: '–' }
  const alike = messages.filter(
    (other) => other.label === track.label && other.from === track.from && other.to === track.to,
  )
  const place = alike.indexOf(track)
  const message = words.message(track.label)
  return { message: place > 0 ? `${message} #${place + 1}` : message, from, to: words.node(track.to) }
}

/** Says a step in the few words of a button that stands among its like. */
export function nameNextStep(
  step: Step,
  around: { recording: Recording; words: Words; text: PlayerText },
): string {
  const { recording, words, text } = around
  if (step.kind === 'fire') {
    const [node = '', timer = ''] = step.timer.split('/')
    return text('nextFire', { node: words.node(node), timer: words.timer(timer) })
  }
  if (step.kind !== 'deliver' || recording.family !== 'protocol') return nameStep(step, around)
  const track = recording.messages.find(({ id }) => id === step.message)
  return text('nextDeliver', {
    message: track ? words.message(track.label) : step.message,
    from: words.node(track?.from ?? senderOf(step.message)),
    to: track ? words.node(track.to) : '',
  })
}

/** Says what a step of a schedule does. */
export function nameStep(
  step: Step,
  around: { recording: Recording; words: Words; text: PlayerText },
): string {
  const { recording, words, text } = around
  if (step.kind === 'fault') return nameIntervention(step.fault, around)
  if (step.kind === 'choose')
    return `${words.node(step.node)}: ${words.texts.choices[step.choice] ?? step.choice}`
  if (step.kind === 'fire')
    return text('doFire', { timer: words.timer(step.timer.slice(step.timer.indexOf('/') + 1)) })
  const track =
    recording.family === 'protocol' ? recording.messages.find(({ id }) => id === step.message) : undefined
  return text('doDeliver', {
    message: track ? words.message(track.label) : step.message,
    to: track ? words.node(track.to) : '',
  })
}
