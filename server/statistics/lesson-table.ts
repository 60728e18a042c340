import { RELATION_LEARNERS_MIN, withAtLeast, type Figure } from '@/assessment/statistics/figure'
import {
  discriminationIndex,
  discriminativeEfficiency,
  facility,
  internalConsistency,
  medianTime,
  standardError,
  type ScoreTable,
} from '@/assessment/statistics/item-statistics'
import type { LessonRecord } from '../db/class-records'
import type { LessonExercises } from './lessons'

/** First answers of a class to a lesson. */
export interface LessonTable {
  readonly exerciseIds: readonly string[]
  /** Those who answered every exercise: only they can be compared on all of them. */
  readonly complete: { readonly learnerIds: readonly string[]; readonly scores: ScoreTable }
  /** By exercise, of everybody who answered it. */
  readonly scores: ReadonlyMap<string, readonly number[]>
  /** By exercise, of everybody whose browser said how long it took. */
  readonly durationsMs: ReadonlyMap<string, readonly number[]>
}

export function lessonTable(lesson: LessonExercises, records: readonly LessonRecord[]): LessonTable {
  const exerciseIds = lesson.exercises.map(({ id }) => id)
  const rows = records
    .filter(({ lessonId }) => lessonId === lesson.id)
    .map(({ learnerId, exerciseIds: own, firstFractions, firstDurationsMs }) => ({
      learnerId,
      scores: exerciseIds.map((id) => firstFractions[own.indexOf(id)]),
      durationsMs: exerciseIds.map((id) => firstDurationsMs[own.indexOf(id)]),
    }))
  const complete = rows.filter(({ scores }) => !scores.includes(undefined))
  return {
    exerciseIds,
    complete: {
      learnerIds: complete.map(({ learnerId }) => learnerId),
      scores: complete.map(({ scores }) => scores.map((score) => score ?? 0)),
    },
    scores: new Map(
      exerciseIds.map((id, place) => [id, rows.flatMap(({ scores }) => scores[place] ?? [])] as const),
    ),
    durationsMs: new Map(
      exerciseIds.map(
        (id, place) => [id, rows.flatMap(({ durationsMs }) => durationsMs[place] ?? [])] as const,
      ),
    ),
  }
}

export interface ExerciseFigures {
  readonly facility: Figure
  readonly discrimination: Figure
  readonly efficiency: Figure
  readonly medianTime: Figure
}

export function exerciseFigures(table: LessonTable, exerciseId: string): ExerciseFigures {
  const item = table.exerciseIds.indexOf(exerciseId)
  return {
    facility: facility(table.scores.get(exerciseId) ?? []),
    discrimination: related(discriminationIndex(table.complete.scores, item)),
    efficiency: related(discriminativeEfficiency(table.complete.scores, item)),
    medianTime: medianTime(table.durationsMs.get(exerciseId) ?? []),
  }
}

export interface LessonFigures {
  readonly consistency: Figure
  readonly standardError: Figure
}

export function lessonFigures({ complete }: LessonTable): LessonFigures {
  return {
    consistency: related(internalConsistency(complete.scores)),
    standardError: related(standardError(complete.scores)),
  }
}

function related(figure: Figure): Figure {
  return withAtLeast(RELATION_LEARNERS_MIN, figure)
}
