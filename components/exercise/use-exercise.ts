'use client'

import { useCallback, useEffect, useReducer, useRef, type Dispatch } from 'react'
import type { ApiErrorCode } from '@/course/api-errors'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { RawAnswer } from '@/course/exercises/registry'
import type { ExerciseConnection } from './exercise-connection'
import {
  reduceExercise,
  startMachine,
  unsentWorkOf,
  type ExerciseEvent,
  type ExerciseMachine,
  type Submission,
} from './exercise-machine'
import { makeIdempotencyKey } from './idempotency-key'
import type { UnsavedDraft } from './shelf'
import type { UnsentStore } from './unsent-store'
import { useDraft } from './use-draft'

const RETRY_SECONDS_DEFAULT = 3
/** After an answer did not arrive it goes again after 2, 4, 8 … seconds, and at least once a minute. */
const RESEND_SECONDS_MAX = 60
const STATE_CODES: readonly ApiErrorCode[] = ['ticket-outdated', 'ticket-invalid', 'no-attempts-left']

export interface ExerciseControl {
  readonly machine: ExerciseMachine
  edit(raw: RawAnswer): void
  submit(): void
  sendAgain(): void
  /** Shows what was typed in another tab, or gives it up. */
  takeOther(): void
  keepOwn(): void
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
    if (!state) return
    const { unsent } = connection
    const work = unsent.read()
    dispatch({ kind: 'loaded', state, unsent: work })
    // What another tab left is of this one from here on, or it would come back after it was changed here.
    if (machine.draft === 'none' && work.draft?.seed === state.seed) {
      unsent.keep(work)
      unsent.settleElsewhere(work.draft)
    }
    dispatch(elsewhere(unsent))
    // What is kept is read once, when the state arrives: from then on the machine knows better.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state])

  useSending(machine, dispatch, connection)
  useSendingAgain(machine.submission, dispatch)
  useDraft(machine, dispatch, connection)
  useUnsentWork(machine, connection)
  useOtherTabs(dispatch, connection)

  return {
    machine,
    edit: useCallback((raw: RawAnswer) => dispatch({ kind: 'edited', raw }), []),
    submit: useCallback(() => {
      const durationMs = Math.max(0, Date.now() - startedAt.current)
      dispatch({ kind: 'submitted', key: makeIdempotencyKey(), durationMs })
    }, []),
    sendAgain: useCallback(() => dispatch({ kind: 'sent-again' }), []),
    // What was given up is so in every tab, also in those that are closed, and what was taken is of this one from here
    // on. A third version is offered next.
    takeOther: () => {
      const { seed, raw, other } = machine
      if (other === null) return
      connection.unsent.keep({ draft: { seed, raw: other } })
      for (const settled of [raw, other]) connection.unsent.settleElsewhere({ seed, raw: settled })
      dispatch({ kind: 'took-other' })
      dispatch(elsewhere(connection.unsent))
    },
    keepOwn: () => {
      const { seed, other } = machine
      if (other === null) return
      connection.unsent.settleElsewhere({ seed, raw: other })
      dispatch({ kind: 'kept-own' })
      dispatch(elsewhere(connection.unsent))
    },
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
) {
  const { submission } = machine
  const connectionNow = useRef(connection)
  // The latest callbacks, without sending an answer twice because a callback was made anew.
  useEffect(() => {
    connectionNow.current = connection
  })

  // An answer on its way is a request in flight. Leaving the page does not take it back.
  useEffect(() => {
    if (submission.kind !== 'sending') return
    const { ticket, key, raw, durationMs } = submission
    void connectionNow.current.sendAnswer({ ticket, idempotencyKey: key, raw, durationMs }).then((reply) => {
      const isSettled = reply.kind === 'ok' || (reply.kind === 'refused' && reply.code !== 'busy')
      if (isSettled) connectionNow.current.unsent.settleAnswer({ key, raw })
      if (reply.kind === 'ok') dispatch({ kind: 'graded', key, response: reply.value })
      else if (reply.kind === 'unreachable') dispatch({ kind: 'lost', key })
      else if (reply.code === 'busy') {
        dispatch({ kind: 'busy', key, seconds: reply.retryAfterSeconds ?? RETRY_SECONDS_DEFAULT })
      } else {
        dispatch({ kind: 'refused', key, code: reply.code, values: reply.values })
        // A session that ended or a question that changed: the next try needs a new ticket, not a new page.
        if (STATE_CODES.includes(reply.code)) connectionNow.current.loadAgain()
      }
    })
  }, [submission, dispatch])
}

function useSendingAgain(submission: Submission, dispatch: Dispatch<ExerciseEvent>) {
  // A busy server is asked again when it said it would have time.
  useEffect(() => {
    if (submission.kind !== 'waiting') return
    const timer = setTimeout(() => dispatch({ kind: 'sent-again' }), submission.seconds * 1000)
    return () => clearTimeout(timer)
  }, [submission, dispatch])
  // What did not arrive goes again after a while, and at once when the connection or the reader comes back.
  useEffect(() => {
    if (submission.kind !== 'unreachable') return
    const again = () => dispatch({ kind: 'sent-again' })
    const onReturn = () => {
      if (document.visibilityState === 'visible') again()
    }
    const timer = setTimeout(again, Math.min(RESEND_SECONDS_MAX, 2 ** submission.tries) * 1000)
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', onReturn)
    }
  }, [submission, dispatch])
}

/** What the server does not have yet lies in the browser, so that closing the page or losing the session loses nothing. */
function useUnsentWork(machine: ExerciseMachine, { unsent }: ExerciseConnection) {
  const { ticket, seed, raw, draft, other, submission } = machine
  const hasKept = useRef(false)
  // The browser's storage is outside React: it follows every keystroke, because nobody knows which is the last.
  useEffect(() => {
    if (ticket === null) return
    const work = unsentWorkOf({ seed, raw, draft, other, submission })
    const hasWork = Object.keys(work).length > 0
    if (!hasWork && !hasKept.current) return
    unsent.keep(work)
    hasKept.current = hasWork
  }, [ticket, seed, raw, draft, other, submission, unsent])
}

function elsewhere(unsent: UnsentStore, givenUp?: UnsavedDraft): ExerciseEvent {
  return { kind: 'typed-elsewhere', drafts: unsent.readElsewhere(), givenUp }
}

/** The same exercise may be open in another tab of this browser, which writes to the same storage. */
function useOtherTabs(dispatch: Dispatch<ExerciseEvent>, { unsent }: ExerciseConnection) {
  useEffect(
    () => unsent.watchElsewhere((givenUp) => dispatch(elsewhere(unsent, givenUp))),
    [dispatch, unsent],
  )
  // A page that was frozen, or comes back by the back button, was told nothing meanwhile.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') dispatch(elsewhere(unsent))
    }
    window.addEventListener('pageshow', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('pageshow', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [dispatch, unsent])
}
