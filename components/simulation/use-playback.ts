'use client'

import { useEffect, useRef, useState } from 'react'
import { nextInstant } from './run/instants'

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 16] as const

/** With reduced motion the player goes from event to event and rests on each. */
const REST_MS = 900

export interface Playback {
  readonly isPlaying: boolean
  readonly speed: number
  setSpeed(speed: number): void
  play(): void
  pause(): void
}

interface Options {
  readonly atUs: number
  readonly endUs: number
  readonly instants: readonly number[]
  readonly hasReducedMotion: boolean
  /** At speed 1 a whole run takes this long, however long it is in virtual time. */
  readonly wholeRunMs: number
  readonly onInstant: (atUs: number) => void
  readonly onEnd: () => void
}

export function usePlayback(options: Options): Playback {
  const [isPlaying, setIsPlaying] = useState(false)
  const [speed, setSpeed] = useState(1)
  const latest = useRef(options)

  // The clock below reads the newest instant without being started anew by each of its own steps.
  useEffect(() => {
    latest.current = options
  })

  // Keeps the browser's animation clock running while the player plays.
  useEffect(() => {
    if (!isPlaying) return
    const stop = latest.current.hasReducedMotion
      ? playInSteps(latest, speed, () => setIsPlaying(false))
      : playSmoothly(latest, speed, () => setIsPlaying(false))
    return stop
  }, [isPlaying, speed])

  return {
    isPlaying,
    speed,
    setSpeed,
    play: () => {
      if (options.atUs >= options.endUs) options.onInstant(0)
      setIsPlaying(true)
    },
    pause: () => setIsPlaying(false),
  }
}

type Latest = { readonly current: Options }

function playSmoothly(latest: Latest, speed: number, onStop: () => void): () => void {
  let before: number | null = null
  let exactUs: number | null = null
  let frame = requestAnimationFrame(tick)

  function tick(nowMs: number) {
    const { atUs, endUs, wholeRunMs, onInstant, onEnd } = latest.current
    const elapsedMs = before === null ? 0 : Math.min(100, nowMs - before)
    before = nowMs
    // Whole microseconds are shown; the fraction is kept, or slow runs of few microseconds would never move on.
    const from: number = exactUs !== null && Math.floor(exactUs) === atUs ? exactUs : atUs
    exactUs = from + (elapsedMs / wholeRunMs) * speed * endUs
    if (exactUs >= endUs) {
      onInstant(endUs)
      onEnd()
      onStop()
      return
    }
    onInstant(Math.floor(exactUs))
    frame = requestAnimationFrame(tick)
  }

  return () => cancelAnimationFrame(frame)
}

function playInSteps(latest: Latest, speed: number, onStop: () => void): () => void {
  const timer = setInterval(() => {
    const { atUs, endUs, instants, onInstant, onEnd } = latest.current
    if (atUs < endUs) return onInstant(nextInstant(instants, atUs))
    onEnd()
    onStop()
  }, REST_MS / speed)
  return () => clearInterval(timer)
}
