'use client'

import { useEffect, useRef, useState } from 'react'
import type { ExploreResult } from '@/simulation/kernel/model'
import type { SearchAnswer, SearchQuestion } from './search-messages'

export type SearchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching'; readonly distinct: number; readonly depth: number }
  | { readonly kind: 'done'; readonly result: ExploreResult }
  | { readonly kind: 'cancelled'; readonly distinct: number }
  | { readonly kind: 'failed' }

export function createExploreWorker(): Worker {
  return new Worker(new URL('./explore-worker.ts', import.meta.url), { type: 'module' })
}

/** One search at a time in a worker of its own; a new question or leaving the page ends the old one. */
export function useSearch(createWorker: () => Worker, onDone: (result: ExploreResult) => void) {
  const [state, setState] = useState<SearchState>({ kind: 'idle' })
  const worker = useRef<Worker | null>(null)

  const stop = () => {
    worker.current?.terminate()
    worker.current = null
  }

  // The worker is outside React: it must not outlive the component.
  useEffect(() => () => worker.current?.terminate(), [])

  const hear = (answer: SearchAnswer) => {
    if (answer.kind === 'progress') {
      return setState({ kind: 'searching', distinct: answer.distinct, depth: answer.depth })
    }
    stop()
    setState(answer)
    if (answer.kind === 'done') onDone(answer.result)
  }

  return {
    state,
    start(question: SearchQuestion) {
      stop()
      const started = createWorker()
      worker.current = started
      setState({ kind: 'searching', distinct: 0, depth: 0 })
      started.addEventListener('message', (event: MessageEvent<SearchAnswer>) => {
        if (worker.current === started) hear(event.data)
      })
      // A worker that is ended while its code still arrives reports an error: by then nobody asks it any more.
      started.addEventListener('error', () => {
        if (worker.current === started) hear({ kind: 'failed' })
      })
      started.postMessage(question)
    },
    cancel() {
      stop()
      setState((before) => ({
        kind: 'cancelled',
        distinct: before.kind === 'searching' ? before.distinct : 0,
      }))
    },
  }
}
