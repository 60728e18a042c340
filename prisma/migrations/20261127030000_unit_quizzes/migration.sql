-- AlterEnum
ALTER TYPE "AttemptContext" ADD VALUE 'quiz';

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "deadlineAt" TIMESTAMP(3),
ADD COLUMN     "unitId" TEXT,
ALTER COLUMN "lessonId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "AttemptItem" (
    "attemptId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "lessonId" TEXT NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "exerciseVersionId" TEXT NOT NULL,
    "keyRevisionId" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "raw" JSONB,

    CONSTRAINT "AttemptItem_pkey" PRIMARY KEY ("attemptId","position")
);

-- CreateIndex
CREATE INDEX "AttemptItem_exerciseVersionId_idx" ON "AttemptItem"("exerciseVersionId");

-- CreateIndex
CREATE INDEX "AttemptItem_keyRevisionId_idx" ON "AttemptItem"("keyRevisionId");

-- CreateIndex
CREATE INDEX "Attempt_learnerId_unitId_idx" ON "Attempt"("learnerId", "unitId");

-- AddForeignKey
ALTER TABLE "AttemptItem" ADD CONSTRAINT "AttemptItem_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptItem" ADD CONSTRAINT "AttemptItem_exerciseVersionId_fkey" FOREIGN KEY ("exerciseVersionId") REFERENCES "ExerciseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptItem" ADD CONSTRAINT "AttemptItem_keyRevisionId_fkey" FOREIGN KEY ("keyRevisionId") REFERENCES "KeyRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
