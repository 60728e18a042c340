-- CreateTable
CREATE TABLE "ShownMisconception" (
    "learnerId" TEXT NOT NULL,
    "misconception" TEXT NOT NULL,

    CONSTRAINT "ShownMisconception_pkey" PRIMARY KEY ("learnerId","misconception")
);

-- AddForeignKey
ALTER TABLE "ShownMisconception" ADD CONSTRAINT "ShownMisconception_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the scores say already.
INSERT INTO "ShownMisconception" ("learnerId", misconception)
SELECT DISTINCT s."learnerId", m FROM "Score" s CROSS JOIN LATERAL unnest(s.misconceptions) m;
