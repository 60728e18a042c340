import { judgeRushing, judgeStuck, type LearnerPace } from '@/assessment/statistics/pace'
import type { Localised } from '@/course/locale'
import type { Viewer } from '../auth/viewer'
import { isAllowed, permit } from '../classes/permissions'
import { listLessonRecords, type LessonRecord } from '../db/class-records'
import { listMembers, type Member } from '../db/enrolments'
import { isRefusal, type Refusal } from '../refusal'
import { listLessonExercises, type LessonExercises } from './lessons'

interface Noticed {
  readonly learnerId: string
  readonly name: string
}

export interface StuckLearner extends Noticed {
  readonly lessonId: string
  readonly exerciseId: string
  readonly title: Localised
}

export interface ClassPace {
  readonly learners: number
  /** Who answered anything. */
  readonly started: number
  readonly stuck: readonly StuckLearner[]
  /** Of how many learners too little is known to say. */
  readonly stuckUnknown: number
  /** Null for whoever sees no grades, for rushing says something of them. */
  readonly rushing: { readonly learners: readonly Noticed[]; readonly unknown: number } | null
}

/** Who of a class needs somebody, by the rules of assessment/statistics/pace.ts. */
export async function readPace(viewer: Viewer, classId: string, now: Date): Promise<ClassPace | Refusal> {
  const standing = await permit(viewer, classId, 'see-progress')
  if (isRefusal(standing)) return standing
  const { id } = standing.class
  const [members, records, lessons] = await Promise.all([
    listMembers(id),
    listLessonRecords(id),
    listLessonExercises(),
  ])
  const byLearner = groupByLearner(records)
  const judged = members
    .filter(({ role }) => role === 'learner')
    .map((member) => judge(member, byLearner.get(member.learnerId) ?? [], lessons, now))
  const rushing = {
    learners: judged.filter((one) => one.rushing === 'rushing').map(({ noticed }) => noticed),
    unknown: judged.filter((one) => one.rushing === 'not-enough-data').length,
  }
  return {
    learners: judged.length,
    started: judged.filter(({ hasStarted }) => hasStarted).length,
    stuck: judged.flatMap(({ stuck }) => (stuck && stuck !== 'unknown' ? [stuck] : [])),
    stuckUnknown: judged.filter(({ stuck }) => stuck === 'unknown').length,
    rushing: isAllowed(standing.role, 'see-answers') ? rushing : null,
  }
}

function groupByLearner(records: readonly LessonRecord[]): ReadonlyMap<string, readonly LessonRecord[]> {
  const groups = new Map<string, LessonRecord[]>()
  for (const record of records) {
    const own = groups.get(record.learnerId)
    if (own) own.push(record)
    else groups.set(record.learnerId, [record])
  }
  return groups
}

function judge(
  { learnerId, displayName }: Member,
  records: readonly LessonRecord[],
  lessons: readonly LessonExercises[],
  now: Date,
) {
  const pace = paceOf(records, lessons)
  const noticed = { learnerId, name: displayName }
  const found = judgeStuck(pace, now.getTime())
  const hasStarted = records.length > 0
  const rushing = judgeRushing(pace)
  if (found.kind !== 'stuck') {
    return {
      noticed,
      hasStarted,
      rushing,
      stuck: found.kind === 'not-enough-data' ? 'unknown' : null,
    } as const
  }
  const { lessonId, exerciseId } = found.on
  const exercise = lessons
    .find((lesson) => lesson.id === lessonId)
    ?.exercises.find((candidate) => candidate.id === exerciseId)
  const title = exercise?.title ?? { en: exerciseId, ko: exerciseId }
  return { noticed, hasStarted, rushing, stuck: { ...noticed, lessonId, exerciseId, title } } as const
}

/** Exercises that the course no longer has are not held against anybody. */
function paceOf(records: readonly LessonRecord[], lessons: readonly LessonExercises[]): LearnerPace {
  const begun = records.flatMap((record) => {
    const lesson = lessons.find(({ id }) => id === record.lessonId)
    return lesson ? [{ record, lesson }] : []
  })
  return {
    exercises: begun.flatMap(({ record, lesson }) =>
      record.exerciseIds.flatMap((exerciseId, place) =>
        lesson.exercises.some(({ id }) => id === exerciseId)
          ? [
              {
                lessonId: lesson.id,
                exerciseId,
                isCorrect: record.areCorrect[place] ?? false,
                answerCount: record.answerCounts[place] ?? 0,
                firstFraction: record.firstFractions[place] ?? 0,
              },
            ]
          : [],
      ),
    ),
    exercisesOffered: begun.reduce((sum, { lesson }) => sum + lesson.exercises.length, 0),
    progressAtMs:
      records.length === 0 ? null : Math.max(...records.map(({ progressAt }) => progressAt.getTime())),
  }
}
