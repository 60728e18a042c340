import { database } from './client'

export interface ClassAnswer {
  readonly id: string
  readonly learnerId: string
  readonly displayName: string
  readonly lessonId: string
  readonly exerciseId: string
  readonly language: string
  readonly raw: unknown
  readonly hintsUsed: number
  readonly createdAt: Date
  /** Of the newest grading; null when there is none. */
  readonly fraction: number | null
  readonly isCorrect: boolean | null
}

const PAGE = 500

/** Every answer of the learners of a class, oldest first, page by page. */
export async function* listClassAnswerPages(classId: string): AsyncIterable<readonly ClassAnswer[]> {
  let after = ''
  for (;;) {
    const page = await database().$queryRaw<ClassAnswer[]>`
      SELECT a.id, a."learnerId", e."displayName", a."lessonId", a."exerciseId", a.language, a.raw,
        a."hintsUsed", a."createdAt", g.fraction, g."isCorrect"
      FROM "Answer" a
      JOIN "Enrolment" e ON e."learnerId" = a."learnerId" AND e."classId" = ${classId} AND e.role = 'learner'
      LEFT JOIN LATERAL (
        SELECT fraction, "isCorrect" FROM "Grading" WHERE "answerId" = a.id
        ORDER BY "createdAt" DESC, id DESC LIMIT 1) g ON true
      WHERE a.id > ${after} ORDER BY a.id LIMIT ${PAGE}`
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (page.length < PAGE || !last) return
    after = last.id
  }
}
