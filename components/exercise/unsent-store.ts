import {
  keepWork,
  readElsewhere,
  readWork,
  settleAnswer,
  settleElsewhere,
  watchElsewhere,
  type UnsavedDraft,
  type UnsentAnswer,
  type UnsentWork,
  type WorkPlace,
} from './shelf'

/** What this browser keeps of one exercise for one reader. */
export interface UnsentStore {
  read(): UnsentWork
  keep(work: UnsentWork): void
  /** What was typed in other tabs and is kept, the newest first. */
  readElsewhere(): readonly UnsavedDraft[]
  /** @param listener told what this tab had kept, where another one took that away. @returns how to stop. */
  watchElsewhere(listener: (givenUp: UnsavedDraft | undefined) => void): () => void
  /** Takes away what other tabs typed: what the server has now or the reader gave up, or all of it. */
  settleElsewhere(saved?: UnsavedDraft): void
  /** The server has it, or will not take it. */
  settleAnswer(answer: Pick<UnsentAnswer, 'key' | 'raw'>): void
}

export function unsentStore(shelf: string, place: WorkPlace): UnsentStore {
  return {
    read: () => readWork(shelf, place),
    keep: (work) => keepWork(shelf, place, work),
    readElsewhere: () => readElsewhere(shelf, place),
    watchElsewhere: (listener) => watchElsewhere(shelf, place, listener),
    settleElsewhere: (saved) => settleElsewhere(shelf, place, saved),
    settleAnswer: (answer) => settleAnswer(shelf, place, answer),
  }
}
