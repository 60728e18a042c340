-- CreateTable
CREATE TABLE "LessonScore" (
    "learnerId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "exerciseIds" TEXT[],
    "answerCount" INTEGER NOT NULL,
    "firstFractionSum" DOUBLE PRECISION NOT NULL,
    "progressAt" TIMESTAMP(3) NOT NULL,
    "hardestExerciseId" TEXT,
    "hardestAnswerCount" INTEGER,

    CONSTRAINT "LessonScore_pkey" PRIMARY KEY ("learnerId","lessonId")
);

-- AddForeignKey
ALTER TABLE "LessonScore" ADD CONSTRAINT "LessonScore_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the scores say already.
INSERT INTO "LessonScore" ("learnerId", "lessonId", "exerciseIds", "answerCount", "firstFractionSum", "progressAt",
    "hardestExerciseId", "hardestAnswerCount")
SELECT "learnerId", "lessonId", array_agg("exerciseId" ORDER BY "exerciseId"), sum("answerCount"),
    sum("firstFraction" ORDER BY "exerciseId"), max("progressAt"),
    (array_agg("exerciseId" ORDER BY "answerCount" DESC, "exerciseId") FILTER (WHERE NOT "isCorrect"))[1],
    max("answerCount") FILTER (WHERE NOT "isCorrect")
FROM "Score" GROUP BY 1, 2;
