-- CreateEnum
CREATE TYPE "FeedbackTime" AS ENUM ('atOnce', 'afterDue');

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "feedback" "FeedbackTime" NOT NULL DEFAULT 'atOnce';

-- AlterTable
ALTER TABLE "AssignmentOverride" ADD COLUMN     "attemptsExtra" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "dueAt" DROP NOT NULL;
