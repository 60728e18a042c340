import type { RawAnswer } from '@/course/exercises/registry'
import type { ReviewItem } from '@/course/review'
import { makeIdempotencyKey } from './idempotency-key'

/** An answer that the learner submitted and the server has not confirmed. Enough to send it from any page. */
export interface UnsentAnswer {
  readonly ticket: string
  /** The variant that the ticket stands for. */
  readonly seed: number
  readonly key: string
  readonly raw: RawAnswer
  readonly durationMs: number
}

/** What was typed for one exercise, for the variant it was typed for. */
export interface UnsavedDraft {
  readonly seed: number
  readonly raw: RawAnswer
}

/** The work on one exercise that the server does not have yet. */
export interface UnsentWork {
  readonly answer?: UnsentAnswer
  readonly draft?: UnsavedDraft
  /** The question of a review, which nobody can ask for again once its answer has arrived. */
  readonly asked?: ReviewItem
}

export interface WorkPlace {
  readonly lesson: string
  readonly exercise: string
  /** Left out for the exercise in its lesson. */
  readonly context?: 'review'
}

const PREFIX = 'faultline-unsent'

/** This tab, as long as its page is open. */
const THIS_TAB = makeIdempotencyKey()

/** One entry: what one tab keeps of one exercise for one reader. */
interface Entry {
  readonly shelf: string
  readonly place: WorkPlace
  /** Empty in entries of versions that kept one for all tabs. */
  readonly tab: string
}

/** Ids, shelves and tabs hold no slash. */
function nameOf({ shelf, place: { lesson, exercise, context }, tab }: Entry): string {
  const end = context ? [tab, context] : tab ? [tab] : []
  return [PREFIX, shelf, lesson, exercise, ...end].join('/')
}

function entryOf(name: string): Entry | null {
  const [prefix, shelf, lesson, exercise, tab = '', context] = name.split('/')
  if (prefix !== PREFIX || shelf === undefined || lesson === undefined || exercise === undefined) return null
  return { shelf, place: { lesson, exercise, ...(context === 'review' && { context }) }, tab }
}

/**
 * Keeps work in this browser until the server has it. Every reader has a shelf of their own, so that on a shared
 * computer nobody is shown, and nothing is sent in the name of, somebody else. Every tab has an entry of its own for
 * an exercise, written as a whole: no tab writes over what was typed in another.
 */
export function keepWork(shelf: string, place: WorkPlace, work: UnsentWork, tab = THIS_TAB): void {
  write({ shelf, place, tab }, work)
}

/** What lies there of whatever tab: an answer that waits, and what was typed last. */
export function readWork(shelf: string, place: WorkPlace): UnsentWork {
  return Object.assign({}, ...listEntries(shelf, place).map(read).reverse()) as UnsentWork
}

/** What other tabs typed there and keep, or kept when they were closed; the newest first. */
export function readElsewhere(shelf: string, place: WorkPlace, tab = THIS_TAB): readonly UnsavedDraft[] {
  return listEntries(shelf, place).flatMap((entry) => (entry.tab === tab ? [] : (read(entry).draft ?? [])))
}

/** Takes an answer away that the server has confirmed or refused, whichever tabs keep it, with the same as a draft. */
export function settleAnswer(
  shelf: string,
  place: WorkPlace,
  { key, raw }: Pick<UnsentAnswer, 'key' | 'raw'>,
): void {
  for (const entry of listEntries(shelf, place)) {
    const { answer, draft } = read(entry)
    if (answer?.key === key) write(entry, draft && !isSame(draft.raw, raw) ? { draft } : {})
  }
}

/** Takes away what other tabs keep of a draft that the server has now; all that they typed when none is named. */
export function settleElsewhere(shelf: string, place: WorkPlace, saved?: UnsavedDraft, tab = THIS_TAB): void {
  for (const entry of listEntries(shelf, place)) {
    const { draft, ...rest } = read(entry)
    const isSettled = !saved || (draft?.seed === saved.seed && isSame(draft.raw, saved.raw))
    if (entry.tab !== tab && draft && isSettled) write(entry, rest)
  }
}

/**
 * Tells when another tab changes what lies there.
 * @param listener told what this tab had kept, where another one took that away.
 * @returns how to stop.
 */
export function watchElsewhere(
  shelf: string,
  place: WorkPlace,
  listener: (givenUp: UnsavedDraft | undefined) => void,
): () => void {
  const onStorage = ({ key, oldValue, newValue }: StorageEvent) => {
    const entry = key === null ? null : entryOf(key)
    if (entry?.shelf !== shelf || !isAt(entry, place)) return
    const isGivenUp = entry.tab === THIS_TAB && workOf(parse(newValue)).draft === undefined
    listener(isGivenUp ? workOf(parse(oldValue)).draft : undefined)
  }
  window.addEventListener('storage', onStorage)
  return () => window.removeEventListener('storage', onStorage)
}

/** Moves what lies on older shelves of the same reader to the first, which is theirs now. What is there already stays. */
export function gatherWork(shelves: readonly string[]): void {
  const [own, ...others] = shelves
  if (own === undefined) return
  for (const entry of listEntries()) {
    if (!others.includes(entry.shelf)) continue
    const moved = { ...entry, shelf: own }
    write(moved, { ...read(entry), ...read(moved) })
    write(entry, {})
  }
}

/** Takes everything off some shelves: their reader asked to be deleted. */
export function clearShelves(shelves: readonly string[]): void {
  for (const entry of listEntries()) if (shelves.includes(entry.shelf)) write(entry, {})
}

export interface WaitingAnswer extends WorkPlace {
  readonly answer: UnsentAnswer
  readonly asked?: ReviewItem
}

/** The submitted answers of one reader that wait to be sent, each once however many tabs keep it. */
export function listWaiting(shelf: string): readonly WaitingAnswer[] {
  const waiting = listEntries(shelf).flatMap((entry): readonly WaitingAnswer[] => {
    const { answer, asked } = read(entry)
    return answer ? [{ ...entry.place, answer, ...(asked && { asked }) }] : []
  })
  return [...new Map(waiting.map((one) => [one.answer.key, one])).values()]
}

/** Whether anybody's answers wait in this browser: a reason to find out whose. */
export function hasWaiting(): boolean {
  return listEntries().some((entry) => read(entry).answer !== undefined)
}

/** What was written last comes first. */
function listEntries(shelf?: string, place?: WorkPlace): readonly Entry[] {
  return (attempt(() => Object.keys(localStorage)) ?? [])
    .flatMap((name) => entryOf(name) ?? [])
    .filter((entry) => shelf === undefined || entry.shelf === shelf)
    .filter((entry) => place === undefined || isAt(entry, place))
    .map((entry) => ({ entry, writtenAt: readWritten(entry)?.writtenAt ?? 0 }))
    .sort((first, second) => second.writtenAt - first.writtenAt)
    .map(({ entry }) => entry)
}

function isAt({ place }: Entry, { lesson, exercise, context }: WorkPlace): boolean {
  return place.lesson === lesson && place.exercise === exercise && place.context === context
}

const isSame = (first: RawAnswer, second: RawAnswer) => JSON.stringify(first) === JSON.stringify(second)

function write(entry: Entry, { answer, draft, asked }: UnsentWork): void {
  attempt(() => {
    if (answer === undefined && draft === undefined) localStorage.removeItem(nameOf(entry))
    else localStorage.setItem(nameOf(entry), JSON.stringify({ answer, draft, asked, writtenAt: Date.now() }))
  })
}

function read(entry: Entry): UnsentWork {
  return workOf(readWritten(entry))
}

interface Written extends Partial<Record<keyof UnsentWork, unknown>> {
  readonly writtenAt?: number
}

function readWritten(entry: Entry): Written | null {
  return parse(attempt(() => localStorage.getItem(nameOf(entry))) ?? null)
}

/** Whatever else wrote there: only what looks like ours is taken, and the server checks it again. */
function workOf(written: Written | null): UnsentWork {
  const { answer, draft, asked } = written ?? {}
  return {
    ...(isAnswer(answer) && { answer }),
    ...(isDraft(draft) && { draft }),
    ...(isAsked(asked) && { asked }),
  }
}

function parse(written: string | null): Written | null {
  try {
    const value: unknown = JSON.parse(written ?? 'null')
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

function isAnswer(value: unknown): value is UnsentAnswer {
  const { ticket, seed, key, raw, durationMs } = (value ?? {}) as Partial<UnsentAnswer>
  const isSigned = typeof ticket === 'string' && typeof seed === 'number' && typeof key === 'string'
  return isSigned && typeof durationMs === 'number' && typeof raw === 'object' && raw !== null
}

function isDraft(value: unknown): value is UnsavedDraft {
  const { seed, raw } = (value ?? {}) as Partial<UnsavedDraft>
  return typeof seed === 'number' && typeof raw === 'object' && raw !== null
}

function isAsked(value: unknown): value is ReviewItem {
  const { lesson, ticket, public: shown } = (value ?? {}) as Partial<ReviewItem>
  return typeof lesson === 'string' && typeof ticket === 'string' && typeof shown?.kind === 'string'
}

/** A browser may forbid storage, or have no room: then work is kept as long as the page is open, and no longer. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
