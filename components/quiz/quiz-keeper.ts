import type { ApiErrorCode } from '@/course/api-errors'
import type { RawAnswer } from '@/course/exercises/registry'
import type { Reply } from '../lesson/lesson-client'

export type SaveState = 'saved' | 'saving' | 'unsaved'

export interface KeptAnswer {
  /** Null before anything was typed. */
  readonly raw: RawAnswer | null
  readonly state: SaveState
}

/**
 * Refused is what the server will not take from whoever is signed in now, invalid an answer that it takes from nobody;
 * anything else passes by itself.
 */
export type Trouble = 'unreachable' | 'refused' | 'invalid'

export interface KeeperView {
  readonly answers: readonly KeptAnswer[]
  /** Whether the server said that the quiz takes no more answers. */
  readonly isOver: boolean
  /** Why something is not saved, as the last try left it; null when nothing stood in the way. */
  readonly trouble: Trouble | null
}

/** Where what the server does not have yet lies, so that closing the page loses nothing. */
export interface UnsavedStore {
  read(): Readonly<Record<number, RawAnswer>>
  keep(unsaved: Readonly<Record<number, RawAnswer>>): void
}

interface Surroundings {
  /** What the server has, question by question. */
  readonly saved: readonly (RawAnswer | null)[]
  readonly store: UnsavedStore
  send(position: number, raw: RawAnswer, options?: { keepalive?: boolean }): Promise<Reply<undefined>>
}

const PAUSE_MS = 700
const RETRY_MS = 4000

/** Keeps the answers of a quiz and carries them to the server: one at a time, the newest of each, until all are there. */
export class QuizKeeper {
  private view: KeeperView
  private readonly around: Surroundings
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private saving: Promise<boolean> | null = null

  constructor(around: Surroundings) {
    this.around = around
    const unsaved = around.store.read()
    const answers = around.saved.map((raw, position): KeptAnswer => {
      const typed = unsaved[position]
      return typed ? { raw: typed, state: 'unsaved' } : { raw, state: 'saved' }
    })
    this.view = { answers, isOver: false, trouble: null }
    if (Object.keys(unsaved).length > 0) this.schedule(PAUSE_MS)
  }

  readonly read = (): KeeperView => this.view

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  edit(position: number, raw: RawAnswer): void {
    if (this.view.isOver) return
    this.change(position, { raw, state: 'unsaved' })
    this.schedule(PAUSE_MS)
  }

  /** Sends what is not saved, now. @returns whether the server has everything. */
  flush(): Promise<boolean> {
    clearTimeout(this.timer)
    this.saving ??= this.sendAll().finally(() => {
      this.saving = null
    })
    return this.saving
  }

  /** The page is being left: what is not saved goes along with its last request. */
  leave(): void {
    if (this.view.isOver) return
    for (const [position, { raw, state }] of this.view.answers.entries())
      if (raw && state !== 'saved') void this.around.send(position, raw, { keepalive: true })
  }

  private async sendAll(): Promise<boolean> {
    // An answer that the server takes from nobody must not hold up the others. It goes again once it is changed.
    const invalid = new Set<RawAnswer | null>()
    for (;;) {
      const position = this.view.answers.findIndex(({ state, raw }) => state !== 'saved' && !invalid.has(raw))
      const raw = this.view.answers[position]?.raw
      if (this.view.isOver || !raw) return this.view.answers.every(({ state }) => state === 'saved')
      this.change(position, { raw, state: 'saving' })
      const reply = await this.around.send(position, raw)
      if (reply.kind === 'refused' && reply.code === 'quiz-over') {
        this.end()
        return false
      }
      const isKept = reply.kind === 'ok'
      // What was typed since is newer than what has just arrived.
      const isNewest = this.view.answers[position]?.raw === raw
      if (isNewest) this.change(position, { raw, state: isKept ? 'saved' : 'unsaved' })
      const trouble = isKept ? null : troubleOf(reply)
      if (trouble === 'invalid') invalid.add(raw)
      const isAnyInvalid = this.view.answers.some((answer) => invalid.has(answer.raw))
      const isPassed = trouble === null || trouble === 'invalid'
      this.set({ trouble: isPassed ? (isAnyInvalid ? 'invalid' : null) : trouble })
      if (isPassed) continue
      this.schedule(RETRY_MS)
      return false
    }
  }

  /** What did not arrive in time never will: it is not kept in the browser for whoever uses it next. */
  private end(): void {
    const answers = this.view.answers.map((answer) =>
      answer.state === 'saving' ? { ...answer, state: 'unsaved' as const } : answer,
    )
    this.set({ answers, isOver: true, trouble: null })
    this.around.store.keep({})
  }

  private schedule(delayMs: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), delayMs)
  }

  private change(position: number, answer: KeptAnswer): void {
    this.set({ answers: this.view.answers.map((one, place) => (place === position ? answer : one)) })
    const unsaved = [...this.view.answers.entries()].flatMap(([place, { raw, state }]) =>
      raw && state !== 'saved' ? [[place, raw] as const] : [],
    )
    this.around.store.keep(Object.fromEntries(unsaved))
  }

  private set(values: Partial<KeeperView>): void {
    this.view = { ...this.view, ...values }
    for (const listener of this.listeners) listener()
  }
}

const PASSING: readonly ApiErrorCode[] = ['busy', 'rate-limited', 'server-error']

const INVALID: readonly ApiErrorCode[] = ['bad-request', 'body-too-large']

/** What to say about a request that was not answered as it should be. */
export function troubleOf(reply: Exclude<Reply<unknown>, { kind: 'ok' }>): Trouble {
  if (reply.kind === 'unreachable' || PASSING.includes(reply.code)) return 'unreachable'
  return INVALID.includes(reply.code) ? 'invalid' : 'refused'
}
