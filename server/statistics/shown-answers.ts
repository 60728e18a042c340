import { publicPart } from '@/assessment/public-part'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { RecordedAnswer } from '../db/answers'
import type { AnswerOfMember } from '../db/class-records'
import { isErased } from '../db/erasure'
import { listExerciseSnapshots } from '../db/exercise-versions'

export interface MemberAnswer {
  readonly learnerId: string
  readonly name: string
  readonly answer: RecordedAnswer
  /** The exercise as it stood, in the variant that was answered. */
  readonly exercise: ExercisePublic
}

/** Answers with what they answered; those whose content went with their learner are left out. */
export async function toShown(answers: readonly AnswerOfMember[]): Promise<readonly MemberAnswer[]> {
  const snapshots = await listExerciseSnapshots(answers.map(({ answer }) => answer.exerciseVersionId))
  return answers.flatMap(({ learnerId, displayName, answer }) => {
    const exercise = snapshots.get(answer.exerciseVersionId)
    if (!exercise || isErased(answer.raw)) return []
    return [{ learnerId, name: displayName, answer, exercise: publicPart(exercise, answer.seed) }]
  })
}
