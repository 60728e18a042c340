import { publicPart } from '@/assessment/public-part'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { Viewer } from '../auth/viewer'
import { listAnswers, type RecordedAnswer } from '../db/answers'
import { isErased } from '../db/erasure'
import { findMember, type Member } from '../db/enrolments'
import { listExerciseSnapshots } from '../db/exercise-versions'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { permit } from './permissions'

const ANSWERS_MAX = 300

export interface ShownAnswer {
  readonly answer: RecordedAnswer
  /** The exercise as it stood, in the variant that was answered. */
  readonly exercise: ExercisePublic
}

export interface LearnerAnswers {
  readonly className: string
  readonly member: Member
  /** Newest first. A submitted run is in the outcome. */
  readonly answers: readonly ShownAnswer[]
}

/** One learner's answers, for whoever teaches them. */
export async function readLearnerAnswers(
  viewer: Viewer,
  classId: string,
  learnerId: string,
): Promise<LearnerAnswers | Refusal> {
  const standing = await permit(viewer, classId, 'see-answers')
  if (isRefusal(standing)) return standing
  const member = await findMember(standing.class.id, learnerId)
  // Staff answer for themselves: what they try out is nobody else's to see.
  if (member?.role !== 'learner') return refuse('not-found')
  const answers = await listAnswers(learnerId, ANSWERS_MAX)
  const snapshots = await listExerciseSnapshots(answers.map((answer) => answer.exerciseVersionId))
  const shown = answers.flatMap((answer) => {
    const exercise = snapshots.get(answer.exerciseVersionId)
    return exercise && !isErased(answer.raw) ? [{ answer, exercise: publicPart(exercise, answer.seed) }] : []
  })
  return { className: standing.class.name, member, answers: shown }
}
