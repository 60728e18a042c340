import { database } from './client'
import type { Prisma } from './generated/client'
import { rebuildScoresOf } from './scores'

type Transaction = Prisma.TransactionClient

/**
 * Moves everything a guest did to a registered learner, all or nothing. Attempts merge by server time, scores are
 * those of both together, and nothing is lost but a quiz under way where the learner has one for the same unit.
 * @returns false when there is nothing to claim: no such guest, or claimed before.
 */
export async function claimGuest(guestId: string, learnerId: string): Promise<boolean> {
  if (guestId === learnerId) return false
  return database().$transaction(async (transaction) => {
    // In the order of ids, so that two claims at once cannot wait for one another. Also waits for running answers.
    await transaction.$queryRaw`
      SELECT id FROM "Learner" WHERE id IN (${guestId}, ${learnerId}) ORDER BY id FOR UPDATE`
    const guest = await transaction.learner.updateMany({
      where: { id: guestId, kind: 'guest', claimedById: null },
      data: { claimedById: learnerId, claimedAt: new Date(), displayName: null },
    })
    if (guest.count === 0) return false
    await moveAnswers(transaction, guestId, learnerId)
    await rebuildScoresOf(transaction, guestId)
    await rebuildScoresOf(transaction, learnerId)
    await mergeDrafts(transaction, guestId, learnerId)
    await mergeReading(transaction, guestId, learnerId)
    await mergeEnrolments(transaction, guestId, learnerId)
    await transaction.auditEvent.create({
      data: { actorId: learnerId, subjectId: guestId, kind: 'guest-claimed' },
      select: { id: true },
    })
    return true
  })
}

async function moveAnswers(transaction: Transaction, guestId: string, learnerId: string): Promise<void> {
  // A key that both used would break the move: the guest's is told apart by the guest's id.
  await transaction.$executeRaw`
    UPDATE "Answer" a SET "idempotencyKey" = a."idempotencyKey" || '@' || ${guestId}
    WHERE a."learnerId" = ${guestId} AND EXISTS (
      SELECT 1 FROM "Answer" b WHERE b."learnerId" = ${learnerId} AND b."idempotencyKey" = a."idempotencyKey")`
  await transaction.$executeRaw`UPDATE "Answer" SET "learnerId" = ${learnerId} WHERE "learnerId" = ${guestId}`
  // A quiz goes on where the learner has none open for its unit; otherwise the guest's is given up, unanswered.
  await transaction.$executeRaw`
    DELETE FROM "Attempt" theirs WHERE theirs."learnerId" = ${guestId} AND theirs.context = 'quiz'
      AND theirs."openKey" IS NOT NULL AND EXISTS (
        SELECT 1 FROM "Attempt" own WHERE own."learnerId" = ${learnerId} AND own.context = 'quiz'
          AND own."openKey" IS NOT NULL AND own."unitId" = theirs."unitId")`
  await transaction.$executeRaw`
    UPDATE "Attempt" SET "openKey" = 'quiz:' || ${learnerId} || ':' || "unitId"
    WHERE "learnerId" = ${guestId} AND context = 'quiz' AND "openKey" IS NOT NULL`
  // Of two plans for one exercise the one that was reviewed last knows more. The guest's sitting ends.
  await transaction.$executeRaw`
    INSERT INTO "ReviewCard" ("learnerId", "lessonId", "exerciseId", "dueAt", stability, difficulty, "scheduledDays",
      reps, lapses, state, "lastReviewAt", seed)
    SELECT ${learnerId}, "lessonId", "exerciseId", "dueAt", stability, difficulty, "scheduledDays",
      reps, lapses, state, "lastReviewAt", seed
    FROM "ReviewCard" WHERE "learnerId" = ${guestId}
    ON CONFLICT ("learnerId", "lessonId", "exerciseId") DO UPDATE SET
      "dueAt" = excluded."dueAt", stability = excluded.stability, difficulty = excluded.difficulty,
      "scheduledDays" = excluded."scheduledDays", reps = excluded.reps, lapses = excluded.lapses,
      state = excluded.state, "lastReviewAt" = excluded."lastReviewAt", seed = excluded.seed
    WHERE "ReviewCard"."lastReviewAt" < excluded."lastReviewAt"`
  await transaction.reviewCard.deleteMany({ where: { learnerId: guestId } })
  await transaction.reviewLog.updateMany({ where: { learnerId: guestId }, data: { learnerId } })
  await transaction.attempt.updateMany({
    where: { learnerId: guestId, context: 'review', openKey: { not: null } },
    data: { openKey: null, submittedAt: new Date() },
  })
  // One open sitting per lesson: where both have one, the learner's goes on with the seeds the guest saw last.
  await transaction.$executeRaw`
    UPDATE "Attempt" own SET seeds = own.seeds || theirs.seeds
    FROM "Attempt" theirs
    WHERE own."learnerId" = ${learnerId} AND own."openKey" IS NOT NULL
      AND theirs."learnerId" = ${guestId} AND theirs."openKey" IS NOT NULL AND theirs."lessonId" = own."lessonId"
      AND own.context = 'practice' AND theirs.context = 'practice'`
  await transaction.$executeRaw`
    UPDATE "Attempt" theirs SET
      "openKey" = CASE WHEN open.id IS NULL THEN 'practice:' || ${learnerId} || ':' || theirs."lessonId" END,
      "submittedAt" = CASE WHEN open.id IS NULL THEN theirs."submittedAt" ELSE now() END
    FROM "Attempt" same
    LEFT JOIN "Attempt" open
      ON open."learnerId" = ${learnerId} AND open."openKey" IS NOT NULL AND open."lessonId" = same."lessonId"
    WHERE same.id = theirs.id AND theirs."learnerId" = ${guestId} AND theirs."openKey" IS NOT NULL
      AND theirs.context = 'practice'`
  await transaction.$executeRaw`UPDATE "Attempt" SET "learnerId" = ${learnerId} WHERE "learnerId" = ${guestId}`
}

async function mergeDrafts(transaction: Transaction, guestId: string, learnerId: string): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "Draft" ("learnerId", "lessonId", "exerciseId", seed, raw, "updatedAt")
    SELECT ${learnerId}, "lessonId", "exerciseId", seed, raw, "updatedAt" FROM "Draft" WHERE "learnerId" = ${guestId}
    ON CONFLICT ("learnerId", "lessonId", "exerciseId") DO UPDATE SET
      seed = excluded.seed, raw = excluded.raw, "updatedAt" = excluded."updatedAt"
    WHERE excluded."updatedAt" > "Draft"."updatedAt"`
  await transaction.draft.deleteMany({ where: { learnerId: guestId } })
}

async function mergeReading(transaction: Transaction, guestId: string, learnerId: string): Promise<void> {
  // The first commitment stands, whoever of the two made it.
  await transaction.$executeRaw`
    INSERT INTO "Prediction" ("learnerId", "lessonId", "predictionId", choice, "createdAt")
    SELECT ${learnerId}, "lessonId", "predictionId", choice, "createdAt" FROM "Prediction" WHERE "learnerId" = ${guestId}
    ON CONFLICT ("learnerId", "lessonId", "predictionId") DO UPDATE SET
      choice = excluded.choice, "createdAt" = excluded."createdAt"
    WHERE excluded."createdAt" < "Prediction"."createdAt"`
  await transaction.prediction.deleteMany({ where: { learnerId: guestId } })
  await transaction.$executeRaw`
    INSERT INTO "HintUse" ("learnerId", "lessonId", "exerciseId", index, "createdAt")
    SELECT ${learnerId}, "lessonId", "exerciseId", index, "createdAt" FROM "HintUse" WHERE "learnerId" = ${guestId}
    ON CONFLICT DO NOTHING`
  await transaction.hintUse.deleteMany({ where: { learnerId: guestId } })
  await transaction.$executeRaw`
    INSERT INTO "LessonProgress" ("learnerId", "lessonId", "sectionsRead", position, runs, "startedAt", "updatedAt")
    SELECT ${learnerId}, "lessonId", "sectionsRead", position, runs, "startedAt", "updatedAt"
    FROM "LessonProgress" WHERE "learnerId" = ${guestId}
    ON CONFLICT ("learnerId", "lessonId") DO UPDATE SET
      "sectionsRead" = "LessonProgress"."sectionsRead" || ARRAY(
        SELECT section FROM unnest(excluded."sectionsRead") section
        WHERE section <> ALL ("LessonProgress"."sectionsRead")),
      position = CASE WHEN excluded."updatedAt" > "LessonProgress"."updatedAt"
        THEN coalesce(excluded.position, "LessonProgress".position)
        ELSE coalesce("LessonProgress".position, excluded.position) END,
      runs = CASE WHEN excluded."updatedAt" > "LessonProgress"."updatedAt"
        THEN "LessonProgress".runs || excluded.runs ELSE excluded.runs || "LessonProgress".runs END,
      "startedAt" = least("LessonProgress"."startedAt", excluded."startedAt"),
      "updatedAt" = greatest("LessonProgress"."updatedAt", excluded."updatedAt")`
  await transaction.lessonProgress.deleteMany({ where: { learnerId: guestId } })
}

async function mergeEnrolments(transaction: Transaction, guestId: string, learnerId: string): Promise<void> {
  // The longer of two extensions is the one that both were promised; so are the more attempts.
  await transaction.$executeRaw`
    INSERT INTO "AssignmentOverride" ("assignmentId", "learnerId", "dueAt", "attemptsExtra", "createdAt")
    SELECT "assignmentId", ${learnerId}, "dueAt", "attemptsExtra", "createdAt" FROM "AssignmentOverride" WHERE "learnerId" = ${guestId}
    ON CONFLICT ("assignmentId", "learnerId") DO UPDATE SET
      "dueAt" = greatest("AssignmentOverride"."dueAt", excluded."dueAt"),
      "attemptsExtra" = greatest("AssignmentOverride"."attemptsExtra", excluded."attemptsExtra")`
  await transaction.assignmentOverride.deleteMany({ where: { learnerId: guestId } })
  // Of two results set by hand the later is the instructor's last word.
  await transaction.$executeRaw`
    INSERT INTO "GradeOverride" ("assignmentId", "learnerId", fraction, reason, "updatedAt")
    SELECT "assignmentId", ${learnerId}, fraction, reason, "updatedAt" FROM "GradeOverride" WHERE "learnerId" = ${guestId}
    ON CONFLICT ("assignmentId", "learnerId") DO UPDATE SET
      fraction = excluded.fraction, reason = excluded.reason, "updatedAt" = excluded."updatedAt"
    WHERE "GradeOverride"."updatedAt" < excluded."updatedAt"`
  await transaction.gradeOverride.deleteMany({ where: { learnerId: guestId } })
  await transaction.$executeRaw`
    DELETE FROM "Enrolment" theirs WHERE theirs."learnerId" = ${guestId} AND EXISTS (
      SELECT 1 FROM "Enrolment" own WHERE own."learnerId" = ${learnerId} AND own."classId" = theirs."classId")`
  await transaction.$executeRaw`UPDATE "Enrolment" SET "learnerId" = ${learnerId} WHERE "learnerId" = ${guestId}`
}
