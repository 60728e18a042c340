import { formatNumber, renderText, type TextValues } from '@/course/text'
import type { Locale } from '@/course/locale'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import type {
  Explanation,
  MessageTrack,
  Plain,
  RecordedEvent,
  Recording,
} from '@/simulation/kernel/recording'
import { timerName } from '../diagram/lane-marks'
import { formatDuration } from './instant-text'

/** Puts what a recording says into a language. Names without a text are shown as they are. */
export interface Words {
  readonly locale: Locale
  readonly texts: SimulationTexts
  node(id: string): string
  nodes(ids: readonly string[]): string
  message(label: string): string
  timer(name: string): string
  condition(condition: string): string
  fact(key: string): string
  value(value: Plain): string
  property(id: string): string
  explanation(explanation: Explanation): string
  /** `messages` are the recording's: they say what a message was called that somebody dropped or delayed. */
  event(event: RecordedEvent, messages?: readonly MessageTrack[]): string
}

export function createWords(texts: SimulationTexts, locale: Locale): Words {
  const node = (id: string) => texts.nodes[id] ?? id
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const nodes = (ids: readonly string[]) => list.format(ids.map(node))
  const words: Words = {
    locale,
    texts,
    node,
    nodes,
    message: (label) => texts.messages[label] ?? label,
    timer: (name) => texts.timers[name] ?? name,
    condition: (condition) => texts.conditions[condition] ?? condition,
    fact: (key) => texts.facts[key] ?? key,
    value: (value) => valueText(value, texts, locale, list),
    property: (id) => texts.properties[id]?.label ?? id,
    explanation: (explanation) => explanationText(explanation, texts, locale, words),
    event: (event, messages = []) => eventText(event, messages, words),
  }
  return words
}

function valueText(value: Plain, texts: SimulationTexts, locale: Locale, list: Intl.ListFormat): string {
  if (value === null || value === '') return '—'
  if (typeof value === 'number') return formatNumber(value, locale)
  if (typeof value === 'boolean') return texts.values[String(value)] ?? (value ? '✓' : '—')
  if (typeof value === 'string') return texts.values[value] ?? texts.nodes[value] ?? value
  if (isList(value)) {
    return value.length === 0 ? '—' : list.format(value.map((item) => valueText(item, texts, locale, list)))
  }
  const entries = Object.entries(value)
  if (entries.length === 0) return '—'
  return entries
    .map(([key, item]) => `${valueText(key, texts, locale, list)} ${valueText(item, texts, locale, list)}`)
    .join(' · ')
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}

function explanationText(
  explanation: Explanation,
  texts: SimulationTexts,
  locale: Locale,
  words: Words,
): string {
  const template = texts.explanations[explanation.code]
  if (template === undefined) return explanation.code
  return renderText(
    template,
    { ...wordValues(explanation.values, words), nodes: words.nodes(explanation.nodes) },
    locale,
  )
}

/** Values that name a node or a known value are put into words; lengths of time carry their unit in their name. */
function wordValues(values: Readonly<Record<string, string | number>>, words: Words): TextValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === 'number')
        return [name, name.endsWith('Us') ? formatDuration(value, words.locale) : value]
      return [name, value.includes(',') ? words.nodes(value.split(',')) : words.value(value)]
    }),
  )
}

function eventText(event: RecordedEvent, messages: readonly MessageTrack[], words: Words): string {
  const { texts, locale } = words
  const detail = detailOf(event)
  const template = texts.events[`${event.kind}.${detail}`] ?? texts.events[event.kind]
  if (template === undefined) return `${event.kind} ${detail}`.trim()
  return renderText(
    template,
    { ...eventValues(event, words), ...sentMessage(event, messages, words) },
    locale,
  )
}

function detailOf(event: RecordedEvent): string {
  switch (event.kind) {
    case 'lose':
      return event.cause
    case 'intervene':
      return event.intervention.kind
    case 'note':
      return event.code
    case 'write':
      return event.key
    case 'decide':
      return event.decision
    case 'choose':
      return event.choice
    case 'fire':
    case 'set-timer':
    case 'cancel-timer':
      return timerName(event.timer)
    case 'send':
    case 'deliver':
      return event.label
    case 'start':
    case 'resume':
      return ''
  }
}

function eventValues(event: RecordedEvent, words: Words): TextValues {
  const node = event.node === null ? '' : words.node(event.node)
  switch (event.kind) {
    case 'send':
      return {
        node,
        from: node,
        to: words.node(event.to),
        message: words.message(event.label),
        id: event.message,
      }
    case 'deliver':
      return {
        node,
        to: node,
        from: words.node(event.from),
        message: words.message(event.label),
        id: event.message,
      }
    case 'lose':
      return {
        node,
        message: words.message(event.label),
        id: event.message,
        ...linkOf(event.message, node, words),
      }
    case 'set-timer':
      return {
        node,
        timer: words.timer(timerName(event.timer)),
        duration: formatDuration(event.dueUs - event.atUs, words.locale),
      }
    case 'cancel-timer':
    case 'fire':
      return { node, timer: words.timer(timerName(event.timer)) }
    case 'choose':
      return { node, choice: words.texts.choices[event.choice] ?? event.choice }
    case 'write':
      return { node, key: words.fact(event.key), value: words.value(event.value) }
    case 'decide':
      return { node, decision: words.value(event.decision) }
    case 'note':
      return { node, ...wordValues(event.values, words) }
    case 'intervene':
      return { node, ...interventionValues(event.intervention, words) }
    case 'start':
    case 'resume':
      return { node }
  }
}

export function messagesOf(recording: Recording): readonly MessageTrack[] {
  return recording.family === 'protocol' ? recording.messages : []
}

/** What the message of an intervention was called and where it went: its id alone would tell a listener nothing. */
function sentMessage(event: RecordedEvent, messages: readonly MessageTrack[], words: Words): TextValues {
  if (event.kind !== 'intervene' || !('message' in event.intervention)) return {}
  const { message: id } = event.intervention
  const track = messages.find((message) => message.id === id)
  return track ? { message: words.message(track.label), to: words.node(track.to) } : { message: id, to: '–' }
}

/** A message's id begins with its sender. */
function linkOf(message: string, node: string, words: Words): TextValues {
  return { from: words.node(senderOf(message)), to: node }
}

export function senderOf(message: string): string {
  return message.slice(0, message.indexOf('#'))
}

type AnyIntervention = Extract<RecordedEvent, { kind: 'intervene' }>['intervention']

/** What an intervention's sentence may name. */
export function interventionValues(intervention: AnyIntervention, words: Words): TextValues {
  switch (intervention.kind) {
    case 'crash':
    case 'recover':
      return { node: words.node(intervention.node) }
    case 'pause':
      return {
        node: words.node(intervention.node),
        duration: formatDuration(intervention.durationUs, words.locale),
      }
    case 'cut':
    case 'heal':
      return { from: words.node(intervention.from), to: words.node(intervention.to) }
    case 'drop':
    case 'duplicate':
      return {
        id: intervention.message,
        from: words.node(senderOf(intervention.message)),
        message: intervention.message,
      }
    case 'delay':
      return {
        id: intervention.message,
        from: words.node(senderOf(intervention.message)),
        message: intervention.message,
        duration: formatDuration(intervention.byUs, words.locale),
      }
    case 'load':
      return { factor: intervention.factor }
  }
}
