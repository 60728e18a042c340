import type { RawAnswer } from '@/course/exercises/registry'

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
}

export interface WorkPlace {
  readonly lesson: string
  readonly exercise: string
}

const PREFIX = 'faultline-unsent'

/** Ids and shelves hold no slash. */
function nameOf(shelf: string, { lesson, exercise }: WorkPlace): string {
  return [PREFIX, shelf, lesson, exercise].join('/')
}

/**
 * Keeps work in this browser until the server has it. Every reader has a shelf of their own, so that on a shared
 * computer nobody is shown, and nothing is sent in the name of, somebody else. One entry per exercise, written as a
 * whole: two tabs cannot leave half of one.
 */
export function readWork(shelf: string, place: WorkPlace): UnsentWork {
  return parse(attempt(() => localStorage.getItem(nameOf(shelf, place))) ?? null)
}

export function keepWork(shelf: string, place: WorkPlace, work: UnsentWork): void {
  const name = nameOf(shelf, place)
  attempt(() => {
    if (work.answer === undefined && work.draft === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(work))
  })
}

/** Moves what lies on older shelves of the same reader to the first, which is theirs now. What is there already stays. */
export function gatherWork(shelves: readonly string[]): void {
  const [own, ...others] = shelves
  if (own === undefined) return
  for (const { shelf, place } of listPlaces()) {
    if (!others.includes(shelf)) continue
    keepWork(own, place, { ...readWork(shelf, place), ...readWork(own, place) })
    keepWork(shelf, place, {})
  }
}

/** Takes everything off some shelves: their reader asked to be deleted. */
export function clearShelves(shelves: readonly string[]): void {
  for (const { shelf, place } of listPlaces()) if (shelves.includes(shelf)) keepWork(shelf, place, {})
}

export interface WaitingAnswer extends WorkPlace {
  readonly answer: UnsentAnswer
}

/** The submitted answers of one reader that wait to be sent. */
export function listWaiting(shelf: string): readonly WaitingAnswer[] {
  return listPlaces().flatMap(({ shelf: found, place }) => {
    const { answer } = found === shelf ? readWork(found, place) : {}
    return answer ? [{ ...place, answer }] : []
  })
}

/** Whether anybody's answers wait in this browser: a reason to find out whose. */
export function hasWaiting(): boolean {
  return listPlaces().some(({ shelf, place }) => readWork(shelf, place).answer !== undefined)
}

function listPlaces(): readonly { readonly shelf: string; readonly place: WorkPlace }[] {
  const names = attempt(() => Object.keys(localStorage)) ?? []
  return names.flatMap((name) => {
    const [prefix, shelf, lesson, exercise] = name.split('/')
    const isOurs = prefix === PREFIX && shelf !== undefined && lesson !== undefined && exercise !== undefined
    return isOurs ? [{ shelf, place: { lesson, exercise } }] : []
  })
}

/** Whatever else wrote there: only what looks like ours is taken, and the server checks it again. */
function parse(written: string | null): UnsentWork {
  if (written === null) return {}
  try {
    const work = JSON.parse(written) as Partial<Record<keyof UnsentWork, unknown>> | null
    return {
      ...(isAnswer(work?.answer) && { answer: work.answer }),
      ...(isDraft(work?.draft) && { draft: work.draft }),
    }
  } catch {
    return {}
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

/** A browser may forbid storage, or have no room: then work is kept as long as the page is open, and no longer. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
