import type { RawAnswer } from '@/course/exercises/registry'
import type { UnsavedStore } from './quiz-keeper'

/** In this browser, under the sitting's id, which only its learner is ever told. */
export function unsavedAnswers(attempt: string): UnsavedStore {
  const name = `faultline-quiz/${attempt}`
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(name) ?? '{}') as Record<number, RawAnswer>
      } catch {
        return {}
      }
    },
    keep: (unsaved) => {
      try {
        if (Object.keys(unsaved).length === 0) localStorage.removeItem(name)
        else localStorage.setItem(name, JSON.stringify(unsaved))
      } catch {
        // A browser that keeps nothing still sends.
      }
    },
  }
}
