'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { apiPaths } from '@/course/paths'
import type { OpenQuiz } from '@/course/quiz'
import { write } from '../lesson/lesson-client'
import { QuizKeeper, type KeeperView } from './quiz-keeper'
import { unsavedAnswers } from './unsaved-answers'

/** The keeper of an open quiz, and what it shows: the same one as long as the quiz is on the page. */
export function useQuizKeeper(unit: string, quiz: OpenQuiz): readonly [QuizKeeper, KeeperView] {
  const [keeper] = useState(
    () =>
      new QuizKeeper({
        saved: quiz.items.map(({ raw }) => raw),
        store: unsavedAnswers(quiz.attempt),
        send: (position, raw, options) =>
          write('PUT', apiPaths.quizAnswers(unit), { attempt: quiz.attempt, position, raw }, options),
      }),
  )
  const view = useSyncExternalStore(keeper.subscribe, keeper.read, keeper.read)
  // Leaving the page, and a connection that comes back, are moments to send what is not saved.
  useEffect(() => {
    const leave = () => keeper.leave()
    const send = () => void keeper.flush()
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', send)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', send)
    }
  }, [keeper])
  return [keeper, view]
}
