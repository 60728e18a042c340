import { database } from './client'

export interface ClassEvent {
  readonly id: string
  readonly kind: string
  readonly details: Readonly<Record<string, string>>
  readonly createdAt: Date
  /** Null for whoever is in no list any more: erased, or gone from the class without a name of their own. */
  readonly actorName: string | null
  readonly subjectName: string | null
}

/**
 * What happened in a class, newest first. Ids rise with time, so that a page begins where the one before ended.
 * Names are those of the class, or of the person where they left it.
 */
export async function listClassEvents(
  classId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<readonly ClassEvent[]> {
  return database().$queryRaw<ClassEvent[]>`
    SELECT v.id, v.kind, v.details, v."createdAt",
      coalesce(ae."displayName", a."displayName") AS "actorName",
      coalesce(se."displayName", s."displayName") AS "subjectName"
    FROM "AuditEvent" v
    LEFT JOIN "Enrolment" ae ON ae."classId" = v."classId" AND ae."learnerId" = v."actorId"
    LEFT JOIN "Enrolment" se ON se."classId" = v."classId" AND se."learnerId" = v."subjectId"
    LEFT JOIN "Learner" a ON a.id = v."actorId"
    LEFT JOIN "Learner" s ON s.id = v."subjectId"
    WHERE v."classId" = ${classId} AND (${before}::text IS NULL OR v.id < ${before})
    ORDER BY v.id DESC LIMIT ${limit}`
}

/** Remembers that somebody took data of a class out of the site. */
export async function recordClassExport(classId: string, actorId: string, what: string): Promise<void> {
  await database().auditEvent.create({
    data: { classId, actorId, subjectId: actorId, kind: 'class-exported', details: { what } },
    select: { id: true },
  })
}
