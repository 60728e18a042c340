-- AlterTable
ALTER TABLE "Learner" ADD COLUMN     "erasedAt" TIMESTAMP(3),
ALTER COLUMN "timeZone" DROP NOT NULL,
ALTER COLUMN "timeZone" DROP DEFAULT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "lastUsedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE INDEX "Account_email_idx" ON "Account"("email");

-- Nobody had chosen a time zone yet: what stood there was the default. A session was last used when it was opened, as
-- far as is known.
UPDATE "Learner" SET "timeZone" = NULL;
UPDATE "Session" SET "lastUsedAt" = "createdAt";
