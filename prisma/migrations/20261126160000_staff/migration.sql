-- AlterTable
ALTER TABLE "Class" ADD COLUMN     "archivedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "JoinCode" ADD COLUMN     "role" "EnrolmentRole" NOT NULL DEFAULT 'learner';
