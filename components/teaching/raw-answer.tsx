import { Inline } from '@/components/ui/inline'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { RawAnswer } from '@/course/exercises/registry'
import type { Locale, Localised } from '@/course/locale'

interface Props {
  exercise: ExercisePublic
  raw: RawAnswer
  locale: Locale
}

/** What a learner submitted, in words. Runs are not words: they are replayed. */
export function RawAnswerText({ exercise, raw, locale }: Props) {
  const lines = linesOf(exercise, raw).map((line) => (typeof line === 'string' ? line : line[locale]))
  if (lines.length === 0) return null
  if (lines.length === 1) return <Inline text={lines[0] ?? ''} />
  return (
    <ol className="ms-5 list-decimal">
      {lines.map((line, place) => (
        <li key={place}>
          <Inline text={line} />
        </li>
      ))}
    </ol>
  )
}

type Line = string | Localised

function linesOf(exercise: ExercisePublic, raw: RawAnswer): Line[] {
  if ('choice' in raw && 'options' in exercise) return named(exercise.options, [raw.choice])
  if ('choices' in raw && 'options' in exercise) return named(exercise.options, raw.choices)
  if ('order' in raw && 'items' in exercise) return named(exercise.items, raw.order)
  if ('pairs' in raw && 'left' in exercise) return pairs(exercise, raw.pairs)
  if ('text' in raw) return [raw.text]
  if ('value' in raw && raw.value !== null) return [String(raw.value)]
  return []
}

interface Named {
  readonly id: string
  readonly text: Localised
}

function named(items: readonly Named[] | undefined, ids: readonly (string | null | undefined)[]): Line[] {
  return ids.flatMap((id) => items?.find((item) => item.id === id)?.text ?? [])
}

function pairs(
  { left, right }: { left: readonly Named[]; right: readonly Named[] },
  chosen: Readonly<Record<string, string>>,
): Line[] {
  return left.flatMap((item) => {
    const other = right.find(({ id }) => id === chosen[item.id])
    return other
      ? [{ en: `${item.text.en} → ${other.text.en}`, ko: `${item.text.ko} → ${other.text.ko}` }]
      : []
  })
}
