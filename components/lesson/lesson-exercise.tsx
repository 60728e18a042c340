'use client'

import { useMemo } from 'react'
import type { ExercisePublic } from '@/course/exercises/exercise'
import { NOBODY_SHELF } from '@/course/lesson-state'
import type { ExerciseConnection } from '../exercise/exercise-connection'
import { ExerciseFrame } from '../exercise/exercise-frame'
import { unsentStore, type UnsentStore } from '../exercise/unsent-store'
import { requestHint, requestVariant, saveDraft, sendAnswer, type Reply } from './lesson-client'
import { useLesson, type LessonStore } from './lesson-store'
import { useSimulationDirectory } from './simulation-directory'

interface Props {
  exercise: ExercisePublic
  number: number
  total: number
}

/** An exercise of a lesson: joins its frame to the lesson's state, the server and the simulations of the page. */
export function LessonExercise({ exercise, number, total }: Props) {
  const store = useLesson()
  const directory = useSimulationDirectory()
  const { lesson, locale, status, state, loadAgain, reportSave } = store
  const shelf = state?.shelves[0] ?? NOBODY_SHELF
  const unsent = useMemo(
    () => unsentStore(shelf, { lesson, exercise: exercise.id }),
    [shelf, lesson, exercise.id],
  )
  const connection = useMemo(
    () => connect({ lesson, locale, status, state, loadAgain, reportSave }, exercise.id, unsent),
    [lesson, locale, status, state, loadAgain, reportSave, exercise.id, unsent],
  )
  return (
    <ExerciseFrame
      exercise={exercise}
      number={number}
      total={total}
      locale={locale}
      connection={connection}
      onShowScenario={(scenario, returnTo) => directory.show({ scenario, returnTo })}
    />
  )
}

type Connected = Pick<LessonStore, 'lesson' | 'locale' | 'status' | 'state' | 'loadAgain' | 'reportSave'>

function connect(store: Connected, exercise: string, unsent: UnsentStore): ExerciseConnection {
  const { lesson, locale, reportSave } = store

  async function saving<Value>(request: Promise<Reply<Value>>): Promise<Reply<Value>> {
    reportSave('saving')
    const reply = await request
    reportSave(reply.kind === 'ok' ? 'saved' : 'failed')
    return reply
  }

  return {
    status: store.status,
    state: store.state?.exercises[exercise],
    unsent,
    loadAgain: store.loadAgain,
    sendAnswer: async (answer) => {
      const reply = await sendAnswer({ lesson, exercise, locale, ...answer })
      if (reply.kind === 'ok') reportSave('saved')
      return reply
    },
    saveDraft: (ticket, raw, options) => saving(saveDraft({ lesson, exercise, ticket, raw }, options)),
    requestHint: () => requestHint(lesson, exercise),
    requestVariant: () => requestVariant(lesson, exercise),
  }
}
