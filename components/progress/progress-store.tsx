'use client'

import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { apiPaths } from '@/course/paths'
import { read } from '../lesson/lesson-client'
import type { ProgressSummary } from './progress-summary'

export interface ProgressStore {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed'
  readonly summary: ProgressSummary | null
  loadAgain(): void
}

const ProgressContext = createContext<ProgressStore>({
  status: 'idle',
  summary: null,
  loadAgain: () => undefined,
})

export function useProgress(): ProgressStore {
  return use(ProgressContext)
}

interface Props {
  /** A lesson asks only once it knows that there is a learner with something saved. */
  isWanted: boolean
  children: ReactNode
}

export function ProgressProvider({ isWanted, children }: Props) {
  const [result, setResult] = useState<{ summary: ProgressSummary | null; hasFailed: boolean }>({
    summary: null,
    hasFailed: false,
  })
  const [tries, setTries] = useState(0)

  // Keeps in step with what the server knows of this learner's whole course.
  useEffect(() => {
    if (!isWanted) return
    const abort = new AbortController()
    void read<ProgressSummary>(apiPaths.progress, abort.signal).then((reply) => {
      if (abort.signal.aborted) return
      setResult(
        reply.kind === 'ok' ? { summary: reply.value, hasFailed: false } : { summary: null, hasFailed: true },
      )
    })
    return () => abort.abort()
  }, [isWanted, tries])

  const loadAgain = useCallback(() => {
    setResult({ summary: null, hasFailed: false })
    setTries((count) => count + 1)
  }, [])

  const store = useMemo((): ProgressStore => {
    const { summary, hasFailed } = result
    const status = !isWanted ? 'idle' : summary ? 'ready' : hasFailed ? 'failed' : 'loading'
    return { status, summary, loadAgain }
  }, [result, isWanted, loadAgain])

  return <ProgressContext value={store}>{children}</ProgressContext>
}
