import { recordAudit } from './classes'
import { database } from './client'
import { findLockedLearner } from './learners'

export interface GradeOverride {
  /** In [0, 1]. */
  readonly fraction: number
  readonly reason: string
}

/** The results of an assignment that were set by hand. */
export async function listGradeOverrides(
  assignmentId: string,
): Promise<readonly (GradeOverride & { readonly learnerId: string })[]> {
  return database().gradeOverride.findMany({
    where: { assignmentId },
    select: { learnerId: true, fraction: true, reason: true },
    take: 2000,
  })
}

interface GradeChange {
  readonly classId: string
  readonly actorId: string
  readonly learnerId: string
  readonly assignment: { readonly id: string; readonly title: string }
  /** Null gives the result back to the answers. */
  readonly override: GradeOverride | null
}

/**
 * Sets a result by hand or takes that back. Nothing to take back is nothing that happened, and no entry in the log.
 * @returns `gone` for a result of somebody who was erased: then nothing changed.
 */
export async function recordGradeOverride({
  classId,
  actorId,
  assignment: { id: assignmentId, title: name },
  override,
  ...change
}: GradeChange): Promise<'recorded' | 'gone'> {
  return database().$transaction(async (transaction) => {
    const standing = await findLockedLearner(transaction, change.learnerId)
    // A reason is about a person: it must not come back after they were erased.
    if (standing === null && override !== null) return 'gone'
    const learnerId = standing ?? change.learnerId
    const event = { classId, actorId, subjectId: learnerId }
    if (override === null) {
      const { count } = await transaction.gradeOverride.deleteMany({ where: { assignmentId, learnerId } })
      if (count > 0) await recordAudit(transaction, { ...event, kind: 'grade-taken-back', details: { name } })
      return 'recorded'
    }
    await transaction.gradeOverride.upsert({
      where: { assignmentId_learnerId: { assignmentId, learnerId } },
      create: { assignmentId, learnerId, ...override },
      update: override,
      select: { assignmentId: true },
    })
    // The reason is about a person: it goes with them, and the log stays.
    const what = percentOf(override.fraction)
    await recordAudit(transaction, { ...event, kind: 'grade-set', details: { name, what } })
    return 'recorded'
  })
}

/** Percent with one decimal at most, as it was typed. */
function percentOf(fraction: number): string {
  return String(Math.round(fraction * 1000) / 10)
}
