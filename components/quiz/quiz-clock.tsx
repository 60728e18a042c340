'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'

interface Props {
  deadlineAt: string
  /** What the server's clock showed when the quiz arrived. */
  now: string
  onOver: () => void
}

const MINUTE_MS = 60_000
/** When a reader is told how much is left, in minutes. */
const TOLD_MINUTES = [10, 5, 1]

/** Counts down by the server's clock: a computer whose clock is wrong gets no other time. */
export function QuizClock({ deadlineAt, now, onOver }: Props) {
  const text = useTranslations('quiz')
  const leftMs = useCountdown(deadlineAt, now, onOver)
  const minutes = Math.floor(leftMs / MINUTE_MS)
  const seconds = Math.floor((leftMs % MINUTE_MS) / 1000)
  const told = TOLD_MINUTES.find((one) => minutes === one && seconds > 50)
  return (
    <>
      <span role="timer" aria-label={text('timeLeft')} className="font-mono tabular-nums">
        {String(minutes)}:{String(seconds).padStart(2, '0')}
      </span>
      <span aria-live="polite" className="sr-only">
        {told !== undefined && text('minutesLeft', { minutes: told })}
      </span>
    </>
  )
}

function useCountdown(deadlineAt: string, now: string, onOver: () => void): number {
  // Since the page arrived, on a clock that nobody sets.
  const [start] = useState(() => performance.now())
  const [elapsedMs, setElapsedMs] = useState(0)
  const leftMs = Math.max(0, Date.parse(deadlineAt) - Date.parse(now) - elapsedMs)
  const isOver = leftMs === 0
  const end = useRef(onOver)
  useEffect(() => {
    end.current = onOver
  })
  // The page's clock ticks with the browser's.
  useEffect(() => {
    const timer = setInterval(() => setElapsedMs(performance.now() - start), 250)
    return () => clearInterval(timer)
  }, [start])
  // The end comes once.
  useEffect(() => {
    if (isOver) end.current()
  }, [isOver])
  return leftMs
}
