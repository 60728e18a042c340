import { lessonIds, readContent, readLesson, readText } from './content'

/** A piece of text that only the key part of an exercise or prediction holds. */
export interface Secret {
  /** Where it stands: lesson, exercise, and the path inside the file. */
  readonly place: string
  readonly text: string
}

/** Fields of an exercise's file that belong to its key: nothing below them may be seen before it is earned. */
const KEY_FIELDS = ['feedback', 'explanation', 'hints', 'reply']
/** Shorter pieces stand in other texts by chance. */
const LENGTH_MIN = 14

/** Every key-only string of the course, in both languages, each as its longest piece without marks or variables. */
export function courseSecrets(): Secret[] {
  const secrets: Secret[] = []
  const shown: string[] = [readText('glossary.yaml'), readText('misconceptions.yaml')]
  for (const lesson of lessonIds()) {
    for (const file of ['en.mdx', 'ko.mdx', 'scenarios.yaml']) shown.push(readText('lessons', lesson, file))
    const files = readLesson(lesson).exercises.map((id) => ['exercises', `${id}.yaml`])
    for (const file of [['lesson.yaml'], ...files]) {
      const collected = collect(readContent('lessons', lesson, ...file), [lesson, ...file], false)
      secrets.push(...collected.secret)
      shown.push(...collected.shown)
    }
  }
  const open = plain(shown.join('\n'))
  return secrets
    .map(({ place, text }) => ({ place, text: longestPiece(text) }))
    .filter(({ text }) => text.length >= LENGTH_MIN && !open.includes(text))
}

/** Every text of a file, told apart by whether it stands below a field of the key. */
function collect(value: unknown, path: string[], isKey: boolean): { secret: Secret[]; shown: string[] } {
  if (typeof value === 'string') {
    return isKey
      ? { secret: [{ place: path.join('/'), text: value }], shown: [] }
      : { secret: [], shown: [value] }
  }
  if (typeof value !== 'object' || value === null) return { secret: [], shown: [] }
  const parts = Object.entries(value).map(([name, inner]) =>
    collect(inner, [...path, name], isKey || KEY_FIELDS.includes(name)),
  )
  return { secret: parts.flatMap(({ secret }) => secret), shown: parts.flatMap(({ shown }) => shown) }
}

/** White space folded, and the ways in which pages and scripts write a character brought together. */
function plain(text: string): string {
  return text
    .replaceAll(/\\u([0-9a-fA-F]{4})/g, (_whole, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(/\\n|\s+/g, ' ')
}

/** Marks become elements and quotes become entities on their way to a page; what lies between them stays. */
function longestPiece(text: string): string {
  const pieces = plain(text).split(/[*`"'“”‘’&<>\\]|(?:\{[^}]*\})+/)
  return pieces
    .map((piece) => piece.trim())
    .reduce((best, piece) => (piece.length > best.length ? piece : best), '')
}

/** The secrets that a text gives away. */
export function secretsIn(text: string, secrets: readonly Secret[]): string[] {
  const searched = plain(text)
  return secrets.filter((secret) => searched.includes(secret.text)).map(({ place }) => place)
}
