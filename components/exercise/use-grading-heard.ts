import { useTranslations } from 'next-intl'
import { useEffect, useRef, type RefObject } from 'react'
import { useAnnouncer } from '../simulation/use-announcer'
import { verdictText } from './exercise-feedback'
import type { ExerciseMachine } from './exercise-machine'

/**
 * A grading that has just arrived is what the learner waits for: the focus goes to it, and a reader reads it. Whoever
 * has gone on meanwhile, or has only opened the page again, is told in a sentence and stays where they are.
 */
export function useGradingHeard(
  frame: RefObject<HTMLElement | null>,
  { gradings, outcome }: ExerciseMachine,
  number: number,
) {
  const text = useTranslations('exercise')
  const feedback = useRef<HTMLDivElement>(null)
  const heard = useRef(0)
  const isAwaited = useRef(false)
  const { announce, region } = useAnnouncer()
  const verdict = outcome === null ? '' : verdictText(outcome, text)

  // Where the hand is, is known to the browser only; not every browser moves the focus with a click.
  useEffect(() => {
    const follow = ({ target }: Event) => {
      if (target instanceof Node && !frame.current?.contains(target)) isAwaited.current = false
    }
    document.addEventListener('focusin', follow)
    document.addEventListener('pointerdown', follow)
    return () => {
      document.removeEventListener('focusin', follow)
      document.removeEventListener('pointerdown', follow)
    }
  }, [frame])

  // The focus belongs to the browser; each grading moves it once.
  useEffect(() => {
    if (gradings === heard.current) return
    heard.current = gradings
    if (isAwaited.current) feedback.current?.focus()
    else announce(text('gradedMeanwhile', { number, verdict }))
  }, [gradings, announce, text, number, verdict])

  return {
    feedback,
    region,
    /** The learner has submitted, and waits. */
    waitHere() {
      isAwaited.current = true
    },
  }
}
