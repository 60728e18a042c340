import type { ApiErrorCode } from '@/course/api-errors'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { RawAnswer } from '@/course/exercises/registry'
import type { GradingOutcome } from '@/course/grading'
import type {
  AnswerResponse,
  AssignedExercise,
  ExerciseState,
  HintResponse,
  IssuedVariant,
} from '@/course/lesson-state'
import type { Localised } from '@/course/locale'
import { emptyAnswer, isSameAnswer, lackOf } from './raw-answers'
import type { UnsavedDraft, UnsentAnswer, UnsentWork } from './shelf'
import { reduceElsewhere, type ElsewhereEvent } from './typed-elsewhere'

/**
 * One answer on its way. The key belongs to this answer: sending it again under the same key cannot count twice. The
 * ticket is the one it was given under, whatever was issued since.
 */
export type Outgoing = UnsentAnswer

export type Submission =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'sending'; readonly tries: number } & Outgoing)
  /** The graders are busy; it goes again after `seconds`. */
  | ({ readonly kind: 'waiting'; readonly seconds: number } & Outgoing)
  /** It did not arrive, as far as anybody knows: it is kept, and goes again by itself. */
  | ({ readonly kind: 'unreachable'; readonly tries: number } & Outgoing)
  | {
      readonly kind: 'refused'
      readonly code: ApiErrorCode
      readonly values?: Readonly<Record<string, string | number>>
    }

export type DraftStatus = 'none' | 'unsaved' | 'saving' | 'saved' | 'failed'

export interface ExerciseMachine {
  readonly exercise: ExercisePublic
  /** Null until the server has issued one: before that nothing can be sent. */
  readonly ticket: string | null
  readonly seed: number
  readonly raw: RawAnswer
  readonly draft: DraftStatus
  /** Whether what the form shows was typed in this tab. */
  readonly isTyped: boolean
  /** What was typed in another tab instead; null while there is no such thing. */
  readonly other: RawAnswer | null
  readonly submission: Submission
  readonly outcome: GradingOutcome | null
  /** Whether `outcome` is about what the form shows now. */
  readonly isOutcomeCurrent: boolean
  readonly best: number | null
  readonly attempts: number
  readonly hints: readonly Localised[]
  readonly hintsTotal: number | null
  /** Counts gradings of this visit: the page moves the focus to the feedback when it changes. */
  readonly gradings: number
  /** Null while the lesson is not assigned. */
  readonly assigned: AssignedExercise | null
  /** Whether the server has an answer and does not tell yet what it is worth. */
  readonly isFeedbackWaiting: boolean
}

export type ExerciseEvent =
  | ElsewhereEvent
  /** `unsent` is what this browser kept of an earlier visit. */
  | { readonly kind: 'loaded'; readonly state: ExerciseState; readonly unsent?: UnsentWork }
  | { readonly kind: 'edited'; readonly raw: RawAnswer }
  | { readonly kind: 'draft-sent' }
  | { readonly kind: 'draft-saved'; readonly raw: RawAnswer }
  | { readonly kind: 'draft-failed' }
  | { readonly kind: 'submitted'; readonly key: string; readonly durationMs: number }
  | { readonly kind: 'busy'; readonly key: string; readonly seconds: number }
  | { readonly kind: 'sent-again' }
  | { readonly kind: 'lost'; readonly key: string }
  | {
      readonly kind: 'refused'
      readonly key: string
      readonly code: ApiErrorCode
      readonly values?: Readonly<Record<string, string | number>>
    }
  | { readonly kind: 'graded'; readonly key: string; readonly response: AnswerResponse }
  | { readonly kind: 'hinted'; readonly response: HintResponse }
  | { readonly kind: 'variant-issued'; readonly variant: IssuedVariant }

export function startMachine(exercise: ExercisePublic): ExerciseMachine {
  return {
    exercise,
    ticket: null,
    seed: 0,
    raw: emptyAnswer(exercise),
    draft: 'none',
    isTyped: false,
    other: null,
    submission: { kind: 'idle' },
    outcome: null,
    isOutcomeCurrent: false,
    best: null,
    attempts: 0,
    hints: [],
    hintsTotal: null,
    gradings: 0,
    assigned: null,
    isFeedbackWaiting: false,
  }
}

/** Whether an answer is on its way, so that a second press must do nothing. */
export function isOnItsWay(submission: Submission): boolean {
  return submission.kind === 'sending' || submission.kind === 'waiting'
}

export function reduceExercise(machine: ExerciseMachine, event: ExerciseEvent): ExerciseMachine {
  switch (event.kind) {
    case 'loaded':
      return load(machine, event.state, event.unsent ?? {})
    case 'edited':
      return edit(machine, event.raw)
    case 'draft-sent':
      return { ...machine, draft: 'saving' }
    case 'draft-saved':
      // What was typed since, or graded since, is newer than this news.
      return machine.draft !== 'saving'
        ? machine
        : { ...machine, draft: isSameAnswer(event.raw, machine.raw) ? 'saved' : 'unsaved' }
    case 'draft-failed':
      return machine.draft !== 'saving' ? machine : { ...machine, draft: 'failed' }
    case 'submitted':
      return submit(machine, event)
    case 'sent-again':
      return sendAgain(machine)
    case 'hinted':
      return hint(machine, event.response)
    case 'variant-issued':
      return takeVariant(machine, event.variant)
    case 'typed-elsewhere':
    case 'took-other':
    case 'kept-own':
      return reduceElsewhere(machine, event)
    default:
      return settle(machine, event)
  }
}

/** Typed, and not known to be kept by the server. */
const DRAFTS_NOT_KEPT: readonly DraftStatus[] = ['unsaved', 'saving', 'failed']

/**
 * What the learner has typed and the server does not have stays, unless it was about another variant. So does what
 * this browser kept of an earlier visit; an answer among it goes out again.
 */
function load(machine: ExerciseMachine, state: ExerciseState, unsent: UnsentWork): ExerciseMachine {
  const waiting = machine.submission.kind === 'idle' ? unsent.answer : undefined
  const typed =
    typedFor(machine, state.seed) ?? rawFor(waiting, state.seed) ?? rawFor(unsent.draft, state.seed)
  const isTyped = typed !== undefined
  const raw = typed ?? state.draft ?? state.last?.raw ?? emptyAnswer(state.public)
  return {
    ...machine,
    submission: waiting ? { kind: 'sending', tries: 0, ...waiting } : machine.submission,
    exercise: state.public,
    ticket: state.ticket,
    seed: state.seed,
    raw,
    draft: isTyped ? 'unsaved' : state.draft ? 'saved' : 'none',
    isTyped,
    outcome: state.last?.outcome ?? null,
    isOutcomeCurrent: state.last !== undefined && isSameAnswer(raw, state.last.raw),
    best: state.best ?? null,
    attempts: state.attempts,
    hints: state.hints,
    hintsTotal: state.hintsTotal,
    assigned: state.assigned ?? null,
    isFeedbackWaiting: state.last !== undefined && state.last.outcome === undefined,
  }
}

function typedFor({ draft, seed, raw }: ExerciseMachine, issued: number): RawAnswer | undefined {
  return DRAFTS_NOT_KEPT.includes(draft) && seed === issued ? raw : undefined
}

function rawFor(kept: UnsavedDraft | undefined, issued: number): RawAnswer | undefined {
  return kept?.seed === issued ? kept.raw : undefined
}

function edit(machine: ExerciseMachine, raw: RawAnswer): ExerciseMachine {
  if (isOnItsWay(machine.submission) || isSameAnswer(raw, machine.raw)) return machine
  return {
    ...machine,
    raw,
    draft: 'unsaved',
    isTyped: true,
    submission: { kind: 'idle' },
    isOutcomeCurrent: false,
  }
}

function submit(
  machine: ExerciseMachine,
  { key, durationMs }: { readonly key: string; readonly durationMs: number },
): ExerciseMachine {
  const { ticket, seed, raw } = machine
  if (ticket === null || isOnItsWay(machine.submission)) return machine
  if (machine.submission.kind === 'unreachable') return sendAgain(machine)
  const lack = lackOf(machine.exercise, machine.raw)
  if (lack !== null) return { ...machine, submission: { kind: 'refused', code: lack } }
  return { ...machine, submission: { kind: 'sending', tries: 0, ticket, seed, key, raw, durationMs } }
}

function sendAgain(machine: ExerciseMachine): ExerciseMachine {
  const { submission } = machine
  if (submission.kind !== 'waiting' && submission.kind !== 'unreachable') return machine
  const tries = submission.kind === 'unreachable' ? submission.tries : 0
  return { ...machine, submission: { kind: 'sending', tries, ...outgoingOf(submission) } }
}

type Settling = Extract<ExerciseEvent, { kind: 'busy' | 'lost' | 'refused' | 'graded' }>

/** What the server does not have, as far as anybody knows. */
export function unsentWorkOf({
  seed,
  raw,
  draft,
  other,
  submission,
}: Pick<ExerciseMachine, 'seed' | 'raw' | 'draft' | 'other' | 'submission'>): UnsentWork {
  const isAnswered = submission.kind !== 'idle' && submission.kind !== 'refused'
  // The server keeps one of two versions only.
  const isContested = other !== null && draft === 'saved'
  return {
    ...(isAnswered && { answer: outgoingOf(submission) }),
    ...((isContested || DRAFTS_NOT_KEPT.includes(draft)) && { draft: { seed, raw } }),
  }
}

function outgoingOf({ ticket, seed, key, raw, durationMs }: Outgoing): Outgoing {
  return { ticket, seed, key, raw, durationMs }
}

/** What comes back for another answer than the one on its way is old news. */
function settle(machine: ExerciseMachine, event: Settling): ExerciseMachine {
  const { submission } = machine
  if (submission.kind !== 'sending' || submission.key !== event.key) return machine
  const outgoing = outgoingOf(submission)
  if (event.kind === 'busy') {
    return { ...machine, submission: { kind: 'waiting', seconds: event.seconds, ...outgoing } }
  }
  if (event.kind === 'lost') {
    return { ...machine, submission: { kind: 'unreachable', tries: submission.tries + 1, ...outgoing } }
  }
  if (event.kind === 'refused') {
    return { ...machine, submission: { kind: 'refused', code: event.code, values: event.values } }
  }
  const { outcome, best, attempts, assigned } = event.response
  return {
    ...machine,
    submission: { kind: 'idle' },
    draft: 'none',
    outcome,
    isOutcomeCurrent: outgoing.seed === machine.seed && isSameAnswer(outgoing.raw, machine.raw),
    best,
    attempts,
    // What waits is no grading to look at.
    gradings: machine.gradings + (outcome ? 1 : 0),
    assigned: assigned ?? null,
    isFeedbackWaiting: outcome === null,
  }
}

function hint(machine: ExerciseMachine, { hint: text, index, total }: HintResponse): ExerciseMachine {
  const hints = [...machine.hints]
  hints[index] = text
  return { ...machine, hints, hintsTotal: total }
}

function takeVariant(machine: ExerciseMachine, variant: IssuedVariant): ExerciseMachine {
  return {
    ...machine,
    exercise: variant.public,
    ticket: variant.ticket,
    seed: variant.seed,
    raw: emptyAnswer(variant.public),
    draft: 'none',
    isTyped: false,
    other: null,
    submission: { kind: 'idle' },
    outcome: null,
    isOutcomeCurrent: false,
  }
}
