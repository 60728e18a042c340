'use client'

import { useCallback, useEffect, useReducer, useRef, type Dispatch } from 'react'
import type { ApiErrorCode } from '@/course/api-errors'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { RawAnswer } from '@/course/exercises/registry'
import type { ExerciseConnection } from './exercise-connection'
import { reduceExercise, startMachine, type ExerciseEvent, type ExerciseMachine } from './exercise-machine'
import { makeIdempotencyKey } from './idempotency-key'
import { useDraft } from './use-draft'

const RETRY_SECONDS_DEFAULT = 3
const TICKET_CODES: readonly ApiErrorCode[] = ['ticket-outdated', 'ticket-invalid']

export interface ExerciseControl {
  readonly machine: ExerciseMachine
  edit(raw: RawAnswer): void
  submit(): void
  sendAgain(): void
  /** Both resolve to whether the server answered. */
  takeHint(): Promise<boolean>
  takeVariant(): Promise<boolean>
}

/** Joins the exercise's state machine to the server: sending, waiting, sending again, keeping drafts. */
export function useExercise(exercise: ExercisePublic, connection: ExerciseConnection): ExerciseControl {
  const [machine, dispatch] = useReducer(reduceExercise, exercise, startMachine)
  const startedAt = useRef(0)
  const { state } = connection

  // The learner's own state arrives once, after the page.
  useEffect(() => {
    startedAt.current = Date.now()
    if (state) dispatch({ kind: 'loaded', state })
  }, [state])

  useSending(machine, dispatch, connection, startedAt)
  useDraft(machine, dispatch, connection)

  return {
    machine,
    edit: useCallback((raw: RawAnswer) => dispatch({ kind: 'edited', raw }), []),
    submit: useCallback(() => dispatch({ kind: 'submitted', key: makeIdempotencyKey() }), []),
    sendAgain: useCallback(() => dispatch({ kind: 'sent-again' }), []),
    takeHint: async () => {
      const reply = await connection.requestHint()
      if (reply.kind === 'ok') dispatch({ kind: 'hinted', response: reply.value })
      return reply.kind === 'ok'
    },
    takeVariant: async () => {
      const reply = await connection.requestVariant()
      if (reply.kind === 'ok') dispatch({ kind: 'variant-issued', variant: reply.value })
      return reply.kind === 'ok'
    },
  }
}

function useSending(
  machine: ExerciseMachine,
  dispatch: Dispatch<ExerciseEvent>,
  connection: ExerciseConnection,
  startedAt: { readonly current: number },
) {
  const { submission, ticket } = machine
  const connectionNow = useRef(connection)
  // The latest callbacks, without sending an answer twice because a callback was made anew.
  useEffect(() => {
    connectionNow.current = connection
  })

  // An answer on its way is a request in flight. Leaving the page does not take it back.
  useEffect(() => {
    if (submission.kind !== 'sending' || ticket === null) return
    const { key, raw } = submission
    const durationMs = Math.max(0, Date.now() - startedAt.current)
    void connectionNow.current.sendAnswer({ ticket, idempotencyKey: key, raw, durationMs }).then((reply) => {
      if (reply.kind === 'ok') dispatch({ kind: 'graded', key, response: reply.value })
      else if (reply.kind === 'unreachable') dispatch({ kind: 'lost', key })
      else if (reply.code === 'busy') {
        dispatch({ kind: 'busy', key, seconds: reply.retryAfterSeconds ?? RETRY_SECONDS_DEFAULT })
      } else {
        dispatch({ kind: 'refused', key, code: reply.code, values: reply.values })
        // A session that ended or a question that changed: the next try needs a new ticket, not a new page.
        if (TICKET_CODES.includes(reply.code)) connectionNow.current.loadAgain()
      }
    })
  }, [submission, ticket, dispatch, startedAt])

  // A busy server is asked again when it said it would have time.
  useEffect(() => {
    if (submission.kind !== 'waiting') return
    const timer = setTimeout(() => dispatch({ kind: 'sent-again' }), submission.seconds * 1000)
    return () => clearTimeout(timer)
  }, [submission, dispatch])
}
