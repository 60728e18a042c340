import type { ExerciseMachine } from './exercise-machine'
import { isSameAnswer } from './raw-answers'
import type { UnsavedDraft } from './shelf'

/** What happens when an exercise is open in several tabs of one reader. */
export type ElsewhereEvent =
  /** What other tabs keep now, the newest first, and what was kept here until one of them gave it up. */
  | {
      readonly kind: 'typed-elsewhere'
      readonly drafts: readonly UnsavedDraft[]
      readonly givenUp?: UnsavedDraft
    }
  | { readonly kind: 'took-other' }
  | { readonly kind: 'kept-own' }

/**
 * A form that nobody typed into shows what is typed in another tab. Once both differ neither is written over: each is
 * kept, and the other one offered, until the reader chooses.
 */
export function reduceElsewhere(machine: ExerciseMachine, event: ElsewhereEvent): ExerciseMachine {
  switch (event.kind) {
    case 'typed-elsewhere':
      return meet(machine, event)
    case 'took-other':
      return machine.other === null
        ? machine
        : { ...show(machine, machine.other), draft: 'unsaved', submission: { kind: 'idle' } }
    case 'kept-own':
      // What stands here has to be the newest on the server as well.
      return machine.other === null ? machine : { ...machine, other: null, isTyped: true, draft: 'unsaved' }
  }
}

function meet(
  machine: ExerciseMachine,
  { drafts, givenUp }: Extract<ElsewhereEvent, { kind: 'typed-elsewhere' }>,
): ExerciseMachine {
  if (machine.ticket === null) return machine
  const other = drafts.find(({ seed, raw }) => seed === machine.seed && !isSameAnswer(raw, machine.raw))
  if (!other) return machine.other === null ? machine : { ...machine, other: null }
  // What was typed since is not what was given up.
  const isGivenUp = givenUp !== undefined && isSameAnswer(givenUp.raw, machine.raw)
  const isFree = machine.submission.kind === 'idle' && (isGivenUp || !machine.isTyped)
  return isFree ? { ...show(machine, other.raw), draft: 'none' } : { ...machine, other: other.raw }
}

function show(machine: ExerciseMachine, raw: ExerciseMachine['raw']): ExerciseMachine {
  return { ...machine, raw, other: null, isTyped: false, isOutcomeCurrent: false }
}
