import { hintsOf } from '@/assessment/disclosure'
import { answerPrediction } from '@/assessment/prediction'
import type { Exercise } from '@/course/exercises/exercise'
import type { ExerciseState, LessonProgress, LessonState, PredictionState } from '@/course/lesson-state'
import type { PredictionFile } from '@/course/schemas/lesson'
import { NOTHING_ASKED, readAskedInLesson, type AskedInLesson } from '../assignments/own-assignments'
import { listShelves } from '../auth/shelves'
import { summarise, type Viewer } from '../auth/viewer'
import { readExercise, readLesson } from '../content/read'
import { listLastAnswers, type RecordedAnswer } from '../db/answers'
import { findPracticeSeeds, type Seeds } from '../db/attempts'
import { listDrafts, type DraftRecord } from '../db/drafts'
import { countHints } from '../db/hint-uses'
import { findProgress } from '../db/lesson-progress'
import { listPredictions } from '../db/predictions'
import { listScores, type ScoreRecord } from '../db/scores'
import type { Call, Reply } from '../http/handle'
import { refuse, type Refusal } from '../refusal'
import { issueVariant } from './issue-variant'
import { keepVersion } from './snapshot'

interface Records {
  readonly seeds: Seeds
  readonly drafts: readonly DraftRecord[]
  readonly answers: readonly RecordedAnswer[]
  readonly scores: readonly ScoreRecord[]
  readonly hintCounts: ReadonlyMap<string, number>
  readonly predictions: ReadonlyMap<string, string>
  readonly progress: LessonProgress
  readonly asked: AskedInLesson
}

const NO_PROGRESS: LessonProgress = { sectionsRead: [], runs: {} }
const NO_RECORDS: Records = {
  seeds: {},
  drafts: [],
  answers: [],
  scores: [],
  hintCounts: new Map(),
  predictions: new Map(),
  progress: NO_PROGRESS,
  asked: NOTHING_ASKED,
}

/** Everything a lesson's page needs to know of its reader. Reading leaves no trace: nobody stays nobody. */
export async function readLessonState({ viewer, params }: Call<undefined>): Promise<Reply | Refusal> {
  const lesson = await readLesson(params.lesson ?? '')
  if (!lesson) return refuse('not-found')
  const records = viewer.kind === 'none' ? NO_RECORDS : await readRecords(viewer.learnerId, lesson.id)
  const exercises: Record<string, ExerciseState> = {}
  for (const id of lesson.exercises) {
    const exercise = await readExercise(lesson.id, id)
    if (exercise) exercises[id] = await exerciseState(exercise, records, viewer)
  }
  const state: LessonState = {
    learner: summarise(viewer),
    shelves: await listShelves(viewer),
    exercises,
    predictions: predictionStates(lesson.predictions, records.predictions),
    progress: records.progress,
    assignments: records.asked.views,
  }
  return { body: state }
}

async function readRecords(learnerId: string, lessonId: string): Promise<Records> {
  const [seeds, drafts, answers, scores, hintCounts, predictions, found, asked] = await Promise.all([
    findPracticeSeeds(learnerId, lessonId),
    listDrafts(learnerId, lessonId),
    listLastAnswers(learnerId, lessonId),
    listScores(learnerId, lessonId),
    countHints(learnerId, lessonId),
    listPredictions(learnerId, lessonId),
    findProgress(learnerId, lessonId),
    readAskedInLesson(learnerId, lessonId),
  ])
  const progress = found
    ? {
        sectionsRead: found.sectionsRead,
        runs: found.runs,
        ...(found.position && { position: found.position }),
      }
    : NO_PROGRESS
  return { seeds, drafts, answers, scores, hintCounts, predictions, progress, asked }
}

async function exerciseState(exercise: Exercise, records: Records, viewer: Viewer): Promise<ExerciseState> {
  const seed = records.seeds[exercise.id] ?? 0
  const draft = records.drafts.find(({ exerciseId }) => exerciseId === exercise.id)
  const last = records.answers.find(({ exerciseId }) => exerciseId === exercise.id)
  const score = records.scores.find(({ exerciseId }) => exerciseId === exercise.id)
  const assigned = records.asked.exercise(exercise.id)
  const isWaiting = assigned !== undefined && assigned.waitsUntil !== null
  // An answer to another variant or to an earlier wording would stand beside a question it does not answer.
  const isAboutThis =
    last?.seed === seed && last.exerciseVersionId === (await keepVersion(exercise)).exerciseVersionId
  return {
    ...issueVariant(exercise, seed, viewer),
    ...(draft?.seed === seed && { draft: draft.raw }),
    ...(last &&
      isAboutThis && {
        last: {
          raw: last.raw,
          ...(!isWaiting && { outcome: last.outcome }),
          at: last.createdAt.toISOString(),
        },
      }),
    ...(score && !isWaiting && { best: score.fraction }),
    attempts: score?.answerCount ?? 0,
    hints: hintsOf(exercise, seed).slice(0, records.hintCounts.get(exercise.id) ?? 0),
    hintsTotal: exercise.hints.length,
    ...(assigned && { assigned }),
  }
}

function predictionStates(
  files: readonly PredictionFile[],
  choices: ReadonlyMap<string, string>,
): Record<string, PredictionState> {
  const states: Record<string, PredictionState> = {}
  for (const file of files) {
    const choice = choices.get(file.id)
    const answer = choice === undefined ? null : answerPrediction(file, choice)
    if (choice !== undefined && answer) states[file.id] = { choice, ...answer }
  }
  return states
}
