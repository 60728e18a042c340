'use client'

import { useEffect, useRef, type Dispatch } from 'react'
import type { ExerciseConnection } from './exercise-connection'
import type { ExerciseEvent, ExerciseMachine } from './exercise-machine'

const DRAFT_PAUSE_MS = 900
const DRAFT_RETRY_MS = 8000

/** Saves what is typed after a short pause, tries again when that fails, and hurries when the page is left. */
export function useDraft(
  machine: ExerciseMachine,
  dispatch: Dispatch<ExerciseEvent>,
  connection: ExerciseConnection,
) {
  const { draft, raw, seed, ticket } = machine
  const latest = useRef({ draft, raw, ticket, connection })
  // What the page knows at the moment it is left.
  useEffect(() => {
    latest.current = { draft, raw, ticket, connection }
  })

  // A pause in typing, or some time after a failure, is the moment to save.
  useEffect(() => {
    if (ticket === null || (draft !== 'unsaved' && draft !== 'failed')) return
    const pauseMs = draft === 'failed' ? DRAFT_RETRY_MS : DRAFT_PAUSE_MS
    const timer = setTimeout(() => {
      dispatch({ kind: 'draft-sent' })
      const { saveDraft, unsent } = latest.current.connection
      void saveDraft(ticket, raw).then((reply) => {
        // Another tab that keeps the same, or kept it when it was closed, need not.
        if (reply.kind === 'ok') unsent.settleElsewhere({ seed, raw })
        dispatch(reply.kind === 'ok' ? { kind: 'draft-saved', raw } : { kind: 'draft-failed' })
      })
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [draft, raw, seed, ticket, dispatch])

  // Leaving the page: what is not saved yet goes with the last request.
  useEffect(() => {
    const save = () => {
      const { draft: status, raw: kept, ticket: proof, connection: server } = latest.current
      if (proof !== null && (status === 'unsaved' || status === 'failed')) {
        void server.saveDraft(proof, kept, { keepalive: true })
      }
    }
    window.addEventListener('pagehide', save)
    return () => window.removeEventListener('pagehide', save)
  }, [])
}
