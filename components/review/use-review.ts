import { useEffect, useMemo, useRef, useState } from 'react'
import type { RawAnswer } from '@/course/exercises/registry'
import type { Locale } from '@/course/locale'
import { apiPaths } from '@/course/paths'
import type { ReviewItem, ReviewResponse } from '@/course/review'
import { isOnItsWay, type Outgoing, type Submission } from '../exercise/exercise-machine'
import { makeIdempotencyKey } from '../exercise/idempotency-key'
import { emptyAnswer, lackOf } from '../exercise/raw-answers'
import type { UnsentWork } from '../exercise/shelf'
import { unsentStore, type UnsentStore } from '../exercise/unsent-store'
import { write, type Reply } from '../lesson/lesson-client'

const RESEND_SECONDS_MAX = 60

interface Surroundings {
  readonly locale: Locale
  readonly shelf: string
  /** Told how many are left. */
  readonly onAnswered: (due: number) => void
}

/**
 * Carries the answer to one review to the server, and says what came of it. Until it is confirmed it lies in the
 * browser, with its question, and goes again under its key.
 */
export function useReview(item: ReviewItem, { locale, shelf, onAnswered }: Surroundings) {
  const { lesson, public: asked, seed } = item
  const store = useMemo(
    () => unsentStore(shelf, { lesson, exercise: asked.id, context: 'review' }),
    [shelf, lesson, asked.id],
  )
  const [kept] = useState(() => forVariant(store.read(), seed))
  const [typed, setTyped] = useState<RawAnswer | undefined>(kept.answer?.raw ?? kept.draft?.raw)
  const [submission, setSubmission] = useState<Submission>(
    kept.answer ? { kind: 'sending', tries: 1, ...kept.answer } : { kind: 'idle' },
  )
  const [response, setResponse] = useState<ReviewResponse | null>(null)
  const raw = typed ?? emptyAnswer(asked)

  // An answer on its way is a request in flight. Leaving the page does not take it back.
  useEffect(() => {
    if (submission.kind !== 'sending') return
    const { ticket, key, raw: sent, durationMs } = submission
    const body = { lesson, exercise: asked.id, locale, ticket, idempotencyKey: key, raw: sent, durationMs }
    void write<ReviewResponse>('POST', apiPaths.reviewAnswers, body).then((reply) => {
      const next = settled(reply, submission)
      if (next.kind !== 'unreachable') store.settleAnswer({ key, raw: sent })
      setSubmission(next)
      if (reply.kind !== 'ok') return
      // Nobody can answer this variant any more, so whatever was typed for it in other tabs has had its time.
      store.settleElsewhere()
      setResponse(reply.value)
      onAnswered(reply.value.due)
    })
  }, [submission, lesson, asked.id, locale, store, onAnswered])
  useSendingAgain(submission, () => setSubmission(again))
  useKeeping(store, response ? {} : unsentOf({ item, typed, submission }))

  return {
    raw,
    submission,
    response,
    /** The same key: what arrived before is not counted twice. */
    sendAgain: () => setSubmission(again),
    /** Another answer is another submission, once it is known what came of the one before. */
    edit(next: RawAnswer) {
      setTyped(next)
      if (submission.kind === 'refused') setSubmission({ kind: 'idle' })
    },
    submit() {
      if (response || isOnItsWay(submission)) return
      if (submission.kind === 'unreachable') return setSubmission(again)
      const lack = lackOf(asked, raw)
      if (lack) return setSubmission({ kind: 'refused', code: lack })
      const outgoing = { ticket: item.ticket, seed, key: makeIdempotencyKey(), raw, durationMs: 0 }
      setSubmission({ kind: 'sending', tries: 0, ...outgoing })
    },
  }
}

/** Of what is kept, what was given or typed for this variant. */
function forVariant({ answer, draft }: UnsentWork, seed: number): UnsentWork {
  return { ...(answer?.seed === seed && { answer }), ...(draft?.seed === seed && { draft }) }
}

function again(submission: Submission): Submission {
  return submission.kind === 'unreachable' ? { ...submission, kind: 'sending' } : submission
}

function useSendingAgain(submission: Submission, sendAgain: () => void) {
  const latest = useRef(sendAgain)
  // The latest callback, without starting the wait anew because it was made anew.
  useEffect(() => {
    latest.current = sendAgain
  })
  // What did not arrive goes again after a while, and at once when the connection comes back.
  useEffect(() => {
    if (submission.kind !== 'unreachable') return
    const send = () => latest.current()
    const timer = setTimeout(send, Math.min(RESEND_SECONDS_MAX, 2 ** submission.tries) * 1000)
    window.addEventListener('online', send)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', send)
    }
  }, [submission])
}

interface Unsent {
  readonly item: ReviewItem
  readonly typed: RawAnswer | undefined
  readonly submission: Submission
}

function unsentOf({ item, typed, submission }: Unsent): UnsentWork {
  if (submission.kind !== 'idle' && submission.kind !== 'refused') {
    return { answer: outgoingOf(submission), asked: item }
  }
  return typed === undefined ? {} : { draft: { seed: item.seed, raw: typed } }
}

/** The browser's storage is outside React: it follows every keystroke, because nobody knows which is the last. */
function useKeeping(store: UnsentStore, work: UnsentWork) {
  const hasKept = useRef(false)
  useEffect(() => {
    const hasWork = Object.keys(work).length > 0
    if (hasWork || hasKept.current) store.keep(work)
    hasKept.current = hasWork
  })
}

function outgoingOf({ ticket, seed, key, raw, durationMs }: Outgoing): Outgoing {
  return { ticket, seed, key, raw, durationMs }
}

function settled(
  reply: Reply<ReviewResponse>,
  { tries, ...outgoing }: Extract<Submission, { kind: 'sending' }>,
): Submission {
  if (reply.kind === 'ok') return { kind: 'idle' }
  if (reply.kind === 'unreachable' || reply.code === 'busy')
    return { ...outgoing, kind: 'unreachable', tries: tries + 1 }
  return { kind: 'refused', code: reply.code, values: reply.values }
}
