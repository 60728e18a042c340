import type { LearnerSummary } from '@/course/lesson-state'
import type { Locale } from '@/course/locale'

interface KnownViewer {
  readonly learnerId: string
  readonly displayName: string | null
  readonly language: Locale
  /** Null until it is known. */
  readonly timeZone: string | null
}

export interface NoViewer {
  readonly kind: 'none'
}

export interface GuestViewer extends KnownViewer {
  readonly kind: 'guest'
}

export interface RegisteredViewer extends KnownViewer {
  readonly kind: 'registered'
  readonly sessionId: string
  readonly isOperator: boolean
}

/** Who looks at a page or sends a request. Says who they are; what they may do is for each function to check. */
export type Viewer = NoViewer | GuestViewer | RegisteredViewer

export const NOBODY: NoViewer = { kind: 'none' }

/** What pages may show of a viewer. */
export function summarise(viewer: Viewer): LearnerSummary {
  if (viewer.kind === 'none') return { kind: 'none' }
  return viewer.displayName === null ? { kind: viewer.kind } : { kind: viewer.kind, name: viewer.displayName }
}
