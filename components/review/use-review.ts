import { useCallback, useEffect, useState } from 'react'
import type { RawAnswer } from '@/course/exercises/registry'
import type { Locale } from '@/course/locale'
import { apiPaths } from '@/course/paths'
import type { ReviewItem, ReviewResponse } from '@/course/review'
import { isOnItsWay, type Outgoing, type Submission } from '../exercise/exercise-machine'
import { makeIdempotencyKey } from '../exercise/idempotency-key'
import { lackOf } from '../exercise/raw-answers'
import { write, type Reply } from '../lesson/lesson-client'

const RESEND_SECONDS_MAX = 60

/** Carries the answer to one review to the server, and says what came of it. */
export function useReview(item: ReviewItem, locale: Locale, onAnswered: (due: number) => void) {
  const [submission, setSubmission] = useState<Submission>({ kind: 'idle' })
  const [response, setResponse] = useState<ReviewResponse | null>(null)

  const send = useCallback(
    async (outgoing: Outgoing, tries: number) => {
      const { ticket, seed, key, raw, durationMs } = outgoing
      setSubmission({ kind: 'sending', tries, ticket, seed, key, raw, durationMs })
      const about = { lesson: item.lesson, exercise: item.public.id, locale }
      const body = { ...about, ticket, idempotencyKey: key, raw, durationMs }
      const reply = await write<ReviewResponse>('POST', apiPaths.reviewAnswers, body)
      if (reply.kind === 'ok') {
        setSubmission({ kind: 'idle' })
        setResponse(reply.value)
        onAnswered(reply.value.due)
      } else setSubmission(settled(reply, outgoing, tries))
    },
    [item, locale, onAnswered],
  )
  useSendingAgain(submission, send)

  /** The same key: what arrived before is not counted twice. */
  function sendAgain() {
    if (submission.kind === 'unreachable') void send(submission, submission.tries)
  }

  return {
    submission,
    response,
    sendAgain,
    submit(raw: RawAnswer) {
      if (response || isOnItsWay(submission)) return
      if (submission.kind === 'unreachable') return sendAgain()
      const lack = lackOf(item.public, raw)
      if (lack) return setSubmission({ kind: 'refused', code: lack })
      const { ticket, seed } = item
      void send({ ticket, seed, key: makeIdempotencyKey(), raw, durationMs: 0 }, 0)
    },
    /** Another answer is another submission, once it is known what came of the one before. */
    forget() {
      if (submission.kind === 'refused') setSubmission({ kind: 'idle' })
    },
  }
}

function useSendingAgain(submission: Submission, send: (outgoing: Outgoing, tries: number) => Promise<void>) {
  // What did not arrive goes again after a while, and at once when the connection comes back.
  useEffect(() => {
    if (submission.kind !== 'unreachable') return
    const again = () => void send(submission, submission.tries)
    const timer = setTimeout(again, Math.min(RESEND_SECONDS_MAX, 2 ** submission.tries) * 1000)
    window.addEventListener('online', again)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', again)
    }
  }, [submission, send])
}

function settled(
  reply: Exclude<Reply<ReviewResponse>, { kind: 'ok' }>,
  outgoing: Outgoing,
  tries: number,
): Submission {
  if (reply.kind === 'unreachable' || reply.code === 'busy')
    return { kind: 'unreachable', tries: tries + 1, ...outgoing }
  return { kind: 'refused', code: reply.code, values: reply.values }
}
