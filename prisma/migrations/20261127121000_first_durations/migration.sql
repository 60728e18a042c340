-- AlterTable
ALTER TABLE "Score" ADD COLUMN     "firstDurationMs" INTEGER;

-- What is known already, from the first answers that are there.
UPDATE "Score" s SET "firstDurationMs" = a."durationMs"
FROM (
    SELECT DISTINCT ON (a."learnerId", a."lessonId", a."exerciseId")
        a."learnerId", a."lessonId", a."exerciseId", a."durationMs"
    FROM "Answer" a
    JOIN "Attempt" t ON t.id = a."attemptId" AND t.context = 'practice'
    WHERE EXISTS (SELECT FROM "Grading" g WHERE g."answerId" = a.id)
    ORDER BY a."learnerId", a."lessonId", a."exerciseId", a."createdAt", a.id
) a
WHERE s."learnerId" = a."learnerId" AND s."lessonId" = a."lessonId" AND s."exerciseId" = a."exerciseId";
