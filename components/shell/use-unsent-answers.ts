'use client'

import { useCallback, useEffect, useState } from 'react'
import type { AnswerRequest, ViewerResponse } from '@/course/lesson-state'
import type { Locale } from '@/course/locale'
import { apiPaths } from '@/course/paths'
import { gatherWork, keepWork, listWaiting, readWork, type WaitingAnswer } from '../exercise/shelf'
import { read, sendAnswer } from '../lesson/lesson-client'

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
export function useUnsentAnswers(locale: Locale, openLesson: string | undefined): UnsentAnswers {
  const [progress, setProgress] = useState<Progress>({ waiting: [], sent: [], refused: [], tries: 0 })
  const [round, setRound] = useState(0)
  const sendNow = useCallback(() => setRound((count) => count + 1), [])

  // The shelf and the server are outside React: a round asks who reads, then sends what lies on their shelf. What a
  // round brought counts also when the next one has begun.
  useEffect(() => {
    void sendAll(locale, openLesson).then((fates) => setProgress((before) => proceed(before, fates)))
  }, [round, locale, openLesson])

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

async function sendAll(locale: Locale, openLesson: string | undefined): Promise<readonly Sent[]> {
  const viewer = await read<ViewerResponse>(apiPaths.viewer)
  // Without the server nobody knows whose the answers are, so nothing is said about them.
  if (viewer.kind !== 'ok') return []
  gatherWork(viewer.value.shelves)
  const shelf = viewer.value.shelves[0] ?? ''
  const fates: Sent[] = []
  for (const answer of listWaiting(shelf).filter(({ lesson }) => lesson !== openLesson))
    fates.push({ answer, fate: await sendOne(shelf, answer, locale) })
  return fates
}

async function sendOne(
  shelf: string,
  { lesson, exercise, answer }: WaitingAnswer,
  locale: Locale,
): Promise<Fate> {
  const { key, ticket, raw, durationMs, seed } = answer
  const request: AnswerRequest = { lesson, exercise, locale, ticket, raw, durationMs, idempotencyKey: key }
  const reply = await sendAnswer(request)
  if (reply.kind === 'unreachable') return 'waiting'
  if (reply.kind === 'refused' && (reply.code === 'busy' || reply.code === 'rate-limited')) return 'waiting'
  const { answer: now, ...rest } = readWork(shelf, { lesson, exercise })
  // Another tab may have put a newer answer there meanwhile.
  if (now?.key === key) {
    const draft = reply.kind === 'refused' ? { draft: rest.draft ?? { seed, raw } } : {}
    keepWork(shelf, { lesson, exercise }, draft)
  }
  return reply.kind === 'ok' ? 'sent' : 'refused'
}
