'use client'

import { useCallback, useEffect, useState } from 'react'
import type { AnswerRequest, AnswerResponse, ViewerResponse } from '@/course/lesson-state'
import type { Locale } from '@/course/locale'
import { apiPaths } from '@/course/paths'
import type { ReviewResponse } from '@/course/review'
import {
  gatherWork,
  keepWork,
  listWaiting,
  readWork,
  settleAnswer,
  type WaitingAnswer,
} from '../exercise/shelf'
import { read, write } from '../lesson/lesson-client'

/** What sends its own answers: the exercises of the lesson that is open, or the page of reviews. */
interface OpenPlace {
  readonly lesson: string | undefined
  readonly isReview: boolean
}

const RESEND_SECONDS_MAX = 60

export interface UnsentAnswers {
  readonly waiting: readonly WaitingAnswer[]
  readonly sent: readonly WaitingAnswer[]
  /** Their text is kept as a draft, and waits in the exercise. */
  readonly refused: readonly WaitingAnswer[]
  sendNow(): void
}

type Fate = 'sent' | 'refused' | 'waiting'

type Progress = Omit<UnsentAnswers, 'sendNow'> & { readonly tries: number }

/** Sends this reader's waiting answers one after another, and again until the server has taken or refused each. */
export function useUnsentAnswers(locale: Locale, { lesson, isReview }: OpenPlace): UnsentAnswers {
  const [progress, setProgress] = useState<Progress>({ waiting: [], sent: [], refused: [], tries: 0 })
  const [round, setRound] = useState(0)
  const sendNow = useCallback(() => setRound((count) => count + 1), [])

  // The shelf and the server are outside React: a round asks who reads, then sends what lies on their shelf. What a
  // round brought counts also when the next one has begun.
  useEffect(() => {
    void sendAll(locale, { lesson, isReview }).then((fates) =>
      setProgress((before) => proceed(before, fates)),
    )
  }, [round, locale, lesson, isReview])

  // What still waits goes again, ever more rarely, and at once when the connection comes back.
  const hasWaiting = progress.waiting.length > 0
  useEffect(() => {
    if (!hasWaiting) return
    const timer = setTimeout(sendNow, Math.min(RESEND_SECONDS_MAX, 2 ** progress.tries) * 1000)
    window.addEventListener('online', sendNow)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', sendNow)
    }
  }, [hasWaiting, progress.tries, sendNow])

  return { ...progress, sendNow }
}

interface Sent {
  readonly answer: WaitingAnswer
  readonly fate: Fate
}

function proceed(before: Progress, fates: readonly Sent[]): Progress {
  const having = (fate: Fate) => fates.filter((one) => one.fate === fate).map(({ answer }) => answer)
  return {
    waiting: having('waiting'),
    sent: withoutRepeats([...before.sent, ...having('sent')]),
    refused: withoutRepeats([...before.refused, ...having('refused')]),
    tries: before.tries + 1,
  }
}

/** Two rounds at once may send the same answer; under its one key it is one. */
function withoutRepeats(answers: readonly WaitingAnswer[]): readonly WaitingAnswer[] {
  return [...new Map(answers.map((one) => [one.answer.key, one])).values()]
}

async function sendAll(locale: Locale, open: OpenPlace): Promise<readonly Sent[]> {
  const viewer = await read<ViewerResponse>(apiPaths.viewer)
  // Without the server nobody knows whose the answers are, so nothing is said about them.
  if (viewer.kind !== 'ok') return []
  gatherWork(viewer.value.shelves)
  const shelf = viewer.value.shelves[0] ?? ''
  const fates: Sent[] = []
  for (const answer of listWaiting(shelf).filter((one) => !isSentThere(one, open)))
    fates.push({ answer, fate: await sendOne(shelf, answer, locale) })
  return fates
}

function isSentThere({ lesson, context }: WaitingAnswer, open: OpenPlace): boolean {
  return context === 'review' ? open.isReview : open.lesson === lesson
}

async function sendOne(
  shelf: string,
  { lesson, exercise, context, answer }: WaitingAnswer,
  locale: Locale,
): Promise<Fate> {
  const { key, ticket, raw, durationMs, seed } = answer
  const request: AnswerRequest = { lesson, exercise, locale, ticket, raw, durationMs, idempotencyKey: key }
  const path = context === 'review' ? apiPaths.reviewAnswers : apiPaths.answers
  const reply = await write<AnswerResponse | ReviewResponse>('POST', path, request)
  if (reply.kind === 'unreachable') return 'waiting'
  if (reply.kind === 'refused' && (reply.code === 'busy' || reply.code === 'rate-limited')) return 'waiting'
  const place = { lesson, exercise, context }
  settleAnswer(shelf, place, answer)
  // What was typed since stays before what was refused.
  if (reply.kind === 'refused' && readWork(shelf, place).draft === undefined)
    keepWork(shelf, place, { draft: { seed, raw } })
  return reply.kind === 'ok' ? 'sent' : 'refused'
}
