-- AlterTable
ALTER TABLE "Score"
    ADD COLUMN "firstFraction" DOUBLE PRECISION,
    ADD COLUMN "firstChoices" TEXT[],
    ADD COLUMN "progressAt" TIMESTAMP(3),
    ADD COLUMN "misconceptions" TEXT[];

-- What is known already, from the answers that are there.
UPDATE "Score" SET "firstFraction" = fraction, "firstChoices" = '{}', "progressAt" = "updatedAt", misconceptions = '{}';

WITH graded AS (
    SELECT a."learnerId", a."lessonId", a."exerciseId", a.raw, a."createdAt", g.*,
        row_number() OVER own AS place,
        max(g.fraction) OVER (own ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS best
    FROM "Answer" a
    JOIN LATERAL (
        SELECT fraction, misconceptions FROM "Grading"
        WHERE "answerId" = a.id ORDER BY "createdAt" DESC, id DESC LIMIT 1
    ) g ON true
    WINDOW own AS (PARTITION BY a."learnerId", a."lessonId", a."exerciseId" ORDER BY a."createdAt", a.id)
),
totals AS (
    SELECT "learnerId", "lessonId", "exerciseId",
        max("createdAt") FILTER (WHERE best IS NULL OR fraction > best) AS progress, max("createdAt") AS last
    FROM graded GROUP BY 1, 2, 3
),
shown AS (
    SELECT "learnerId", "lessonId", "exerciseId", array_agg(DISTINCT m ORDER BY m) AS ids
    FROM graded CROSS JOIN LATERAL unnest(misconceptions) m GROUP BY 1, 2, 3
)
UPDATE "Score" s SET
    "firstFraction" = f.fraction,
    "firstChoices" = CASE
        WHEN jsonb_typeof(f.raw->'choices') = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(f.raw->'choices'))
        WHEN jsonb_typeof(f.raw->'choice') = 'string' THEN ARRAY[f.raw->>'choice'] ELSE '{}' END,
    "progressAt" = t.progress,
    misconceptions = coalesce(ids, '{}'),
    "updatedAt" = t.last
FROM totals t
JOIN graded f USING ("learnerId", "lessonId", "exerciseId")
LEFT JOIN shown USING ("learnerId", "lessonId", "exerciseId")
WHERE f.place = 1
    AND s."learnerId" = t."learnerId" AND s."lessonId" = t."lessonId" AND s."exerciseId" = t."exerciseId";

ALTER TABLE "Score" ALTER COLUMN "firstFraction" SET NOT NULL;
ALTER TABLE "Score" ALTER COLUMN "progressAt" SET NOT NULL;
