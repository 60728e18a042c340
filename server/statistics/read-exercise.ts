import { RELATION_LEARNERS_MIN, withAtLeast, type Figure } from '@/assessment/statistics/figure'
import { pointBiserial, restOf } from '@/assessment/statistics/item-statistics'
import { publicPart } from '@/assessment/public-part'
import { SEED_OF_PRERENDERED_PAGE } from '@/assessment/variant'
import type { Exercise, ExercisePublic } from '@/course/exercises/exercise'
import type { Localised } from '@/course/locale'
import { estimateProportion, type Estimate } from '@/simulation/theory/intervals'
import type { Viewer } from '../auth/viewer'
import { permit } from '../classes/permissions'
import { readMisconceptions } from '../content/read'
import { listFirstChoices, listLessonRecords, listNewestAnswers, type FirstChoice } from '../db/class-records'
import type { ClassRecord, Role } from '../db/classes'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { exerciseFigures, lessonTable, type ExerciseFigures, type LessonTable } from './lesson-table'
import { listLessonExercises } from './lessons'
import { toShown, type MemberAnswer } from './shown-answers'

export interface OptionFigures {
  readonly id: string
  readonly text: Localised
  /** False as well while nobody in the class chose it: then it is not told. */
  readonly isCorrect: boolean
  readonly chosen: number
  /** Null while nobody answered. */
  readonly share: Estimate | null
  readonly pointBiserial: Figure
  readonly misconception: { readonly id: string; readonly statement: Localised } | null
}

export interface ExerciseStatistics {
  readonly class: ClassRecord
  readonly role: Role
  readonly lessonTitle: Localised
  readonly exercise: ExercisePublic
  readonly figures: ExerciseFigures
  /** Empty for kinds without options. */
  readonly options: readonly OptionFigures[]
  /** The newest of each learner, newest first. */
  readonly answers: readonly MemberAnswer[]
}

export const ANSWERS_SHOWN_MAX = 50

/** How one exercise did in a class, and what was answered. */
export async function readExerciseStatistics(
  viewer: Viewer,
  classId: string,
  lessonId: string,
  exerciseId: string,
): Promise<ExerciseStatistics | Refusal> {
  const standing = await permit(viewer, classId, 'see-answers')
  if (isRefusal(standing)) return standing
  const lesson = (await listLessonExercises()).find(({ id }) => id === lessonId)
  const exercise = lesson?.exercises.find(({ id }) => id === exerciseId)
  if (!lesson || !exercise) return refuse('not-found')
  const { id } = standing.class
  const [records, firsts, answers] = await Promise.all([
    listLessonRecords(id, lessonId),
    listFirstChoices(id, lessonId, exerciseId),
    listNewestAnswers(id, lessonId, exerciseId, ANSWERS_SHOWN_MAX),
  ])
  const table = lessonTable(lesson, records)
  return {
    class: standing.class,
    role: standing.role,
    lessonTitle: lesson.title,
    exercise: publicPart(exercise, SEED_OF_PRERENDERED_PAGE),
    figures: exerciseFigures(table, exerciseId),
    options: await optionFigures(exercise, table, firsts),
    answers: await toShown(answers),
  }
}

/**
 * Of the first answers, as everything here. Whether an option is right, and what it rests on, is told once somebody in
 * the class chose it, as its feedback was: anybody may make a class, and nobody gets a key by it. Options keep the author's order, whatever order learners saw.
 */
async function optionFigures(
  exercise: Exercise,
  table: LessonTable,
  firsts: readonly FirstChoice[],
): Promise<readonly OptionFigures[]> {
  if (!('options' in exercise) || !exercise.options) return []
  const shown = publicPart(exercise, SEED_OF_PRERENDERED_PAGE)
  const texts = 'options' in shown ? (shown.options ?? []) : []
  const known = await readMisconceptions()
  const rest = restOf(table.complete.scores, table.exerciseIds.indexOf(exercise.id))
  const choices = new Map(firsts.map((first) => [first.learnerId, first.choices]))
  return exercise.options.map((option) => {
    const chosen = firsts.filter((first) => first.choices.includes(option.id)).length
    const isChosen = table.complete.learnerIds.map((learner) => !!choices.get(learner)?.includes(option.id))
    const isEarned = chosen > 0
    const misconception = isEarned ? known.find(({ id }) => id === option.misconception) : undefined
    return {
      id: option.id,
      text: texts.find(({ id }) => id === option.id)?.text ?? option.text,
      isCorrect: isEarned && 'correct' in option && option.correct === true,
      chosen,
      share: estimateProportion(chosen, firsts.length),
      pointBiserial: withAtLeast(RELATION_LEARNERS_MIN, pointBiserial(isChosen, rest)),
      misconception: misconception ? { id: misconception.id, statement: misconception.statement } : null,
    }
  })
}
