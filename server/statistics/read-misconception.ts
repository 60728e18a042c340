import type { Localised } from '@/course/locale'
import type { Viewer } from '../auth/viewer'
import { permit } from '../classes/permissions'
import { readMisconceptions } from '../content/read'
import { listAnswersShowing } from '../db/class-records'
import type { ClassRecord, Role } from '../db/classes'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { ANSWERS_SHOWN_MAX } from './read-exercise'
import { toShown, type MemberAnswer } from './shown-answers'

export interface MisconceptionAnswers {
  readonly class: ClassRecord
  readonly role: Role
  readonly statement: Localised
  readonly correction: Localised
  /** The newest of each learner and exercise, newest first. */
  readonly answers: readonly MemberAnswer[]
}

/** The answers of a class that rest on one misconception. */
export async function readMisconceptionAnswers(
  viewer: Viewer,
  classId: string,
  misconceptionId: string,
): Promise<MisconceptionAnswers | Refusal> {
  const standing = await permit(viewer, classId, 'see-answers')
  if (isRefusal(standing)) return standing
  const misconception = (await readMisconceptions()).find(({ id }) => id === misconceptionId)
  if (!misconception) return refuse('not-found')
  const answers = await listAnswersShowing(standing.class.id, misconceptionId, ANSWERS_SHOWN_MAX)
  const { statement, correction } = misconception
  return {
    class: standing.class,
    role: standing.role,
    statement,
    correction,
    answers: await toShown(answers),
  }
}
