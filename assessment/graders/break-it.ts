import type { BreakItExercise } from '@/course/exercises/break-it'
import type { FeedbackItem } from '@/course/grading'
import type { RunEdit } from '@/course/schemas/run'
import type { Recording } from '@/simulation/kernel/recording'
import type { TimedIntervention } from '@/simulation/kernel/run'
import { showsMistake } from '../conditions'
import { authoredFeedback, overallFeedback } from '../feedback'
import { applyEdit, isUntouched } from '../run-edit'
import { breakItFraction } from '../scoring'
import { graded, invalid } from './grader'
import type { Grader } from './grader'

/** The server runs what the learner made; the property's verdict decides, and par scores it. */
export const gradeBreakIt: Grader<'break-it'> = (exercise, raw, { simulateFor, values }) => {
  const { allowed, mode, par, property, run } = exercise
  if (isUntouched(run, raw)) return invalid('nothing-entered')
  const edited = applyEdit(run, raw, { ...allowed, limits: {}, mode })
  if (!edited.ok) return invalid(edited.code, edited.values)
  const recording = simulateFor(edited.run)
  const verdict = recording.properties[property]?.verdict
  const isBroken = verdict === 'fails'
  const { interventions, unused } = countUsed(exercise, raw, recording)
  const used = { interventions, par: isBroken ? (par?.interventions ?? null) : null }
  const fraction = isBroken ? breakItFraction(interventions, used.par) : 0
  const attempted = { run: edited.run, interventions: interventionsOf(raw) }
  const authored = exercise.mistakes
    .filter(({ when }) => !isBroken && showsMistake(when, recording, attempted))
    .map((mistake) => authoredFeedback(exercise, mistake, values))
  const failure: FeedbackItem = { code: verdict === 'unknown' ? 'verdict-unknown' : 'not-broken' }
  const feedback: FeedbackItem[] = [
    isBroken ? { code: 'correct' } : overallFeedback(0),
    isBroken ? parFeedback(used) : failure,
    ...authored,
    ...(unused > 0 ? [{ code: 'unused-interventions' as const, values: { unused } }] : []),
  ]
  return graded({ fraction, isCorrect: isBroken, feedback, run: edited.run, used })
}

/** What the learner did, whichever way; the steps of a schedule have no instants of their own. */
function interventionsOf({ interventions = [], schedule = [] }: RunEdit): readonly TimedIntervention[] {
  const faults = schedule.flatMap((step) => (step.kind === 'fault' ? [{ ...step.fault, atUs: 0 }] : []))
  return [...interventions, ...faults]
}

/** What named something absent did nothing, so it is not counted against the learner. */
function countUsed(exercise: BreakItExercise, raw: RunEdit, recording: Recording) {
  if (exercise.mode === 'schedule') {
    const schedule = recording.run.schedule ?? []
    const isUsedFault = (place: number) =>
      schedule[place]?.kind === 'fault' && !recording.unused.includes(place)
    return {
      interventions: schedule.filter((_, place) => isUsedFault(place)).length,
      unused: recording.unused.length,
    }
  }
  const first = exercise.run.interventions.length
  const unused = recording.unused.filter((place) => place >= first).length
  return { interventions: (raw.interventions ?? []).length - unused, unused }
}

function parFeedback({ interventions, par }: { interventions: number; par: number | null }): FeedbackItem {
  if (par === null) return { code: 'broken', values: { interventions } }
  return { code: interventions <= par ? 'par-met' : 'above-par', values: { interventions, par } }
}
