'use client'

import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { LearnerSummary, LessonState } from '@/course/lesson-state'
import type { Locale } from '@/course/locale'
import { gatherWork } from '../exercise/shelf'
import { fetchLessonState } from './lesson-client'
import { useOnline } from './use-online'

export type SaveStatus = 'none' | 'saving' | 'saved' | 'failed'

export interface LessonStore {
  readonly lesson: string
  readonly locale: Locale
  readonly status: 'loading' | 'ready' | 'failed'
  /** Null until the state has arrived. */
  readonly state: LessonState | null
  readonly learner: LearnerSummary | null
  readonly isOnline: boolean
  readonly saveStatus: SaveStatus
  loadAgain(): void
  /** Whoever saves something says so here, so that the page can show one answer to "is it safe?". */
  reportSave(status: SaveStatus): void
}

const LessonContext = createContext<LessonStore | null>(null)

export function useLesson(): LessonStore {
  const store = use(LessonContext)
  if (!store) throw new Error('useLesson needs a LessonProvider above it.')
  return store
}

type Loading = { kind: 'loading' } | { kind: 'ready'; state: LessonState } | { kind: 'failed' }

interface Props {
  lesson: string
  locale: Locale
  children: ReactNode
}

/** The page is the same for everybody; who reads it, and what they did here, comes in one request after. */
export function LessonProvider({ lesson, locale, children }: Props) {
  const [loading, setLoading] = useState<Loading>({ kind: 'loading' })
  const [tries, setTries] = useState(0)
  const [saveStatus, setSaveStatus] = useState<SaveStatus>('none')
  const isOnline = useOnline()

  // Keeps in step with what the server knows of this learner.
  useEffect(() => {
    const abort = new AbortController()
    void fetchLessonState(lesson, abort.signal).then((reply) => {
      if (abort.signal.aborted) return
      if (reply.kind === 'ok') gatherWork(reply.value.shelves)
      setLoading(reply.kind === 'ok' ? { kind: 'ready', state: reply.value } : { kind: 'failed' })
    })
    return () => abort.abort()
  }, [lesson, tries])

  // A connection that comes back is a reason to ask again; a failure with a connection waits for the reader.
  useEffect(() => {
    const askAgain = () => setTries((count) => count + 1)
    if (loading.kind !== 'failed') return
    window.addEventListener('online', askAgain)
    return () => window.removeEventListener('online', askAgain)
  }, [loading.kind])

  const loadAgain = useCallback(() => {
    setLoading({ kind: 'loading' })
    setTries((count) => count + 1)
  }, [])

  const store = useMemo((): LessonStore => {
    const state = loading.kind === 'ready' ? loading.state : null
    return {
      lesson,
      locale,
      status: loading.kind,
      state,
      learner: learnerOf(state, saveStatus),
      isOnline,
      saveStatus,
      loadAgain,
      reportSave: setSaveStatus,
    }
  }, [lesson, locale, loading, isOnline, saveStatus, loadAgain])

  return <LessonContext value={store}>{children}</LessonContext>
}

/** Whoever has saved something is at least a guest. */
function learnerOf(state: LessonState | null, saveStatus: SaveStatus): LearnerSummary | null {
  if (!state) return null
  return state.learner.kind === 'none' && saveStatus === 'saved' ? { kind: 'guest' } : state.learner
}
