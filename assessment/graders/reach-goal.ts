import type { ReachGoalExercise } from '@/course/exercises/reach-goal'
import type { FeedbackItem, GoalResult } from '@/course/grading'
import type { Condition } from '@/course/schemas/condition'
import type { Recording } from '@/simulation/kernel/recording'
import type { Run } from '@/simulation/kernel/run'
import { meets, showsMistake } from '../conditions'
import { authoredFeedback, overallFeedback } from '../feedback'
import { applyEdit, isUntouched } from '../run-edit'
import { graded, invalid } from './grader'
import type { Grader } from './grader'

interface Trial {
  readonly run: Run
  readonly recording: Recording
  readonly isHidden: boolean
}

/** Every goal is asked on every seed, hidden ones included; the fraction is the share that was met. */
export const gradeReachGoal: Grader<'reach-goal'> = (exercise, raw, { simulateFor, values }) => {
  const { editable, limits, seeds } = exercise
  const edited = applyEdit(exercise.run, raw, { ...editable, limits, mode: 'timed' })
  if (!edited.ok) return invalid(edited.code, edited.values)
  if (isUntouched(exercise.run, raw)) return invalid('nothing-entered')
  const trials = [...seeds.shown, ...seeds.hidden].map((seed, place): Trial => {
    const run = { ...edited.run, seed }
    return { run, recording: simulateFor(run), isHidden: place >= seeds.shown.length }
  })
  const goals = trials.flatMap((trial) => exercise.goals.map((goal, place) => resultOf(goal, place, trial)))
  const met = goals.filter((goal) => goal.met).length
  const fraction = met / goals.length
  const replayed = trials[0]
  if (replayed === undefined) throw new Error(`${exercise.lesson}/${exercise.id} has no seeds.`)
  const attempted = { run: edited.run, interventions: raw.interventions ?? [] }
  const authored = exercise.mistakes
    .filter(({ when }) => fraction < 1 && showsMistake(when, replayed.recording, attempted))
    .map((mistake) => authoredFeedback(exercise, mistake, values))
  const feedback = [overallFeedback(fraction), ...missedFeedback(exercise, goals), ...authored]
  return graded({ fraction, feedback, goals, run: replayed.run })
}

function resultOf(goal: Condition, place: number, { isHidden, recording, run }: Trial): GoalResult {
  const common = { goal: place, met: meets(goal, recording), seed: isHidden ? null : run.seed }
  return 'property' in goal
    ? { ...common, property: goal.property, value: recording.properties[goal.property]?.verdict ?? null }
    : { ...common, metric: goal.metric, value: recording.metrics[goal.metric]?.value ?? null }
}

function missedFeedback(exercise: ReachGoalExercise, goals: readonly GoalResult[]): readonly FeedbackItem[] {
  const missed = goals.filter((goal) => !goal.met)
  if (missed.length === 0) return []
  if (missed.some((goal) => goal.seed !== null)) return [{ code: 'goal-missed' }]
  // Every goal has one result per hidden seed: the worst goal says on how many seeds the answer failed at least.
  const failed = Math.max(
    ...exercise.goals.map((_, place) => missed.filter((goal) => goal.goal === place).length),
  )
  return [{ code: 'goal-missed-hidden', values: { failed, seeds: exercise.seeds.hidden.length } }]
}
