import type { PlayerText } from '../player-text'
import type { Words } from '../run/words'
import type { DiagramWords } from './diagram-labels'

/** The words on the picture in the reader's language. Only decisions are worth words beside their disk. */
export function diagramWords(words: Words, text: PlayerText): DiagramWords {
  const marks = { crash: text('markCrash'), recover: text('markRecover'), pause: text('markPause') }
  return {
    message: words.message,
    // “the vote timeout” in a sentence, “vote timeout” on the picture.
    timer: (name) => words.timer(name).replace(/^the /, ''),
    write: (key, value) =>
      key === 'decision' && typeof value === 'string' ? text('writes', { value: words.value(value) }) : null,
    mark: (kind) => marks[kind],
    cut: (kind) => (kind === 'cut' ? text('markCut') : text('markHeal')),
    ending: (condition) => (condition === 'uncertain' ? text('stillUncertain') : null),
  }
}
