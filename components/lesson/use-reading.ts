'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { useLesson } from './lesson-store'
import { saveProgress } from './lesson-client'
import {
  currentSection,
  mergeSections,
  percentRead,
  sectionsPassed,
  type SectionBox,
} from './section-reading'

const SAVE_PAUSE_MS = 1500
/** The share of the window above which a heading counts as being read. */
const READING_LINE = 0.35

export interface Reading {
  /** The section being read; null above the first. */
  readonly current: string | null
  readonly percent: number
  readonly sectionsRead: readonly string[]
}

/** Follows where the reader is, and saves it once there is something worth saving. */
export function useReading(sections: readonly string[]): Reading {
  const { current, percent, passed } = useScrollPlace()
  const { lesson, state, reportSave } = useLesson()
  const known = useRef<readonly string[]>([])
  const saved = state?.progress.sectionsRead
  const sectionsRead = useMemo(() => mergeSections(saved ?? [], passed, sections), [saved, passed, sections])

  // Keeps the server in step with the reading, a pause after each change.
  useEffect(() => {
    const isNews = sectionsRead.some((id) => !known.current.includes(id) && !saved?.includes(id))
    if (!state || !isNews) return
    const timer = setTimeout(() => {
      known.current = sectionsRead
      void saveProgress({ lesson, sectionsRead: [...sectionsRead], position: current ?? undefined }).then(
        (reply) => reportSave(reply.kind === 'ok' ? 'saved' : 'failed'),
      )
    }, SAVE_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [sectionsRead, saved, state, current, lesson, reportSave])

  usePositionOnLeaving(current, sectionsRead.length > 0)
  return { current, percent, sectionsRead }
}

/** The place alone is worth a request only when the page is left. */
function usePositionOnLeaving(current: string | null, isWorthSaving: boolean) {
  const { lesson } = useLesson()
  const latest = useRef<string | null>(null)
  // What to save when the page goes.
  useEffect(() => {
    latest.current = isWorthSaving ? current : null
  })
  // Leaving the page, or putting it away on a phone.
  useEffect(() => {
    const save = () => {
      if (document.visibilityState === 'hidden' && latest.current) {
        void saveProgress({ lesson, position: latest.current }, { keepalive: true })
      }
    }
    document.addEventListener('visibilitychange', save)
    return () => document.removeEventListener('visibilitychange', save)
  }, [lesson])
}

interface Place {
  readonly current: string | null
  readonly percent: number
  readonly passed: readonly string[]
}

function useScrollPlace(): Place {
  const [place, setPlace] = useState<Place>({ current: null, percent: 0, passed: [] })

  // Measures at most once per frame while the page scrolls or changes its height.
  useEffect(() => {
    let frame = 0
    const measure = () => {
      frame = 0
      setPlace((before) => keepIfSame(before, measurePlace()))
    }
    const request = () => {
      if (frame === 0) frame = requestAnimationFrame(measure)
    }
    request()
    window.addEventListener('scroll', request, { passive: true })
    window.addEventListener('resize', request)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', request)
      window.removeEventListener('resize', request)
    }
  }, [])

  return place
}

function measurePlace(): Place {
  const boxes: SectionBox[] = [...document.querySelectorAll<HTMLElement>('[data-section]')].map((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return { id: element.id, top, bottom }
  })
  const root = document.documentElement
  const height = window.innerHeight
  const isAtEnd = window.scrollY > 0 && window.scrollY + height >= root.scrollHeight - 4
  const article = document.querySelector<HTMLElement>('[data-lesson]')?.getBoundingClientRect()
  return {
    current: currentSection(boxes, height * READING_LINE, isAtEnd),
    percent: article ? percentRead(article.top, article.height, height) : 0,
    // Nobody has read what was merely on the screen when the page opened.
    passed: window.scrollY > 0 ? sectionsPassed(boxes, height) : [],
  }
}

function keepIfSame(before: Place, now: Place): Place {
  const isSame =
    before.current === now.current &&
    before.percent === now.percent &&
    before.passed.join() === now.passed.join()
  return isSame ? before : now
}
