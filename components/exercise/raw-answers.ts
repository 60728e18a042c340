import type { ExercisePublic } from '@/course/exercises/exercise'
import type { RawAnswer } from '@/course/exercises/registry'
import type { InvalidCode } from '@/course/grading'

/** The answer of somebody who has not touched the form yet. */
export function emptyAnswer(exercise: ExercisePublic): RawAnswer {
  switch (exercise.kind) {
    case 'single-choice':
      return { choice: null }
    case 'multiple-choice':
      return { choices: [] }
    case 'numeric':
      return { value: null }
    case 'ordering':
      return { order: [] }
    case 'matching':
      return { pairs: {} }
    case 'fill-in':
      return { text: '' }
    case 'predict':
      return exercise.options ? { choice: null } : { value: null }
    case 'reach-goal':
    case 'break-it':
      return {}
  }
}

/**
 * What an answer still lacks, so that nobody waits for the server to hear it. The server checks again and decides.
 * @returns null when there is something to grade.
 */
export function lackOf(exercise: ExercisePublic, raw: RawAnswer): InvalidCode | null {
  if ('choice' in raw && raw.choice === null) return 'nothing-selected'
  if ('choices' in raw && raw.choices.length === 0) return 'nothing-selected'
  if ('value' in raw && raw.value === null) return 'nothing-entered'
  if ('text' in raw && raw.text.trim() === '') return 'nothing-entered'
  if ('order' in raw && raw.order.length === 0) return 'nothing-entered'
  if (isMadeOfARun(exercise) && Object.keys(raw).length === 0) return 'nothing-entered'
  if (exercise.kind === 'matching' && 'pairs' in raw) {
    const chosen = exercise.left.filter(({ id }) => raw.pairs[id]).length
    if (chosen === 0) return 'nothing-selected'
    return chosen < exercise.left.length ? 'incomplete' : null
  }
  return null
}

function isMadeOfARun({ kind }: ExercisePublic): boolean {
  return kind === 'break-it' || kind === 'reach-goal'
}

/** Whether two answers say the same. Answers are small and plain, and forms write their keys in one order. */
export function isSameAnswer(first: RawAnswer, second: RawAnswer): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second)
}

/** Moves one id of an order up or down; at the ends nothing changes. */
export function moveInOrder(order: readonly string[], from: number, to: number): string[] {
  const moved = [...order]
  if (from < 0 || from >= moved.length || to < 0 || to >= moved.length) return moved
  const [id] = moved.splice(from, 1)
  if (id !== undefined) moved.splice(to, 0, id)
  return moved
}

/** Reads a number as people write it: spaces, thousands separators and wide digits aside; null when it is not one. */
export function readNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[\s,_]/g, '')
    .replace('−', '-')
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return null
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}
