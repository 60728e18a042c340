'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

const QUIET_MS = 500

/**
 * A polite live region that says only the newest of what comes in quick succession. It is emptied in between: words
 * that are put where the same words stand already are no change, and would not be heard.
 */
export function useAnnouncer() {
  const [said, setSaid] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  // A pending announcement must not outlive the player.
  useEffect(() => () => clearTimeout(timer.current ?? undefined), [])

  const announce = useCallback((words: string) => {
    clearTimeout(timer.current ?? undefined)
    setSaid('')
    timer.current = setTimeout(() => setSaid(words), QUIET_MS)
  }, [])

  const region = (
    <p role="status" aria-live="polite" className="sr-only">
      {said}
    </p>
  )
  return { announce, region }
}
