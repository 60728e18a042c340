import { judgeRushing, judgeStuck, type LearnerPace } from '@/assessment/statistics/pace'
import type { Localised } from '@/course/locale'
import type { Viewer } from '../auth/viewer'
import { isAllowed, permit } from '../classes/permissions'
import { listPaceRecords, type PaceRecord } from '../db/class-records'
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
  /** Who answered anything that the course still has. */
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
  const lessons = await listLessonExercises()
  const [members, records] = await Promise.all([listMembers(id), listPaceRecords(id, exercisesOf(lessons))])
  const byLearner = new Map(records.map((record) => [record.learnerId, record]))
  const judged = members
    .filter(({ role }) => role === 'learner')
    .map((member) => judge(member, byLearner.get(member.learnerId), lessons, now))
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

/** Those who are stuck or rushing. */
export function idsOfNeeding(pace: ClassPace | Refusal): ReadonlySet<string> {
  if (isRefusal(pace)) return new Set()
  return new Set([...pace.stuck, ...(pace.rushing?.learners ?? [])].map(({ learnerId }) => learnerId))
}

function exercisesOf(lessons: readonly LessonExercises[]) {
  return lessons.flatMap(({ id: lessonId, exercises }) =>
    exercises.map(({ id: exerciseId }) => ({ lessonId, exerciseId })),
  )
}

function judge(
  { learnerId, displayName }: Member,
  record: PaceRecord | undefined,
  lessons: readonly LessonExercises[],
  now: Date,
) {
  const pace = paceOf(record, lessons)
  const noticed = { learnerId, name: displayName }
  const found = judgeStuck(pace, now.getTime())
  const hasStarted = record !== undefined
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

function paceOf(record: PaceRecord | undefined, lessons: readonly LessonExercises[]): LearnerPace {
  const begun = lessons.filter(({ id }) => record?.lessonIds.includes(id))
  return {
    exercisesAnswered: record?.exercisesAnswered ?? 0,
    answers: record?.answers ?? 0,
    firstFractionSum: record?.firstFractionSum ?? 0,
    exercisesOffered: begun.reduce((sum, { exercises }) => sum + exercises.length, 0),
    progressAtMs: record?.progressAt.getTime() ?? null,
    hardest: hardestOf(record),
  }
}

function hardestOf(record: PaceRecord | undefined): LearnerPace['hardest'] {
  const { hardestLessonId, hardestExerciseId, hardestAnswers } = record ?? {}
  if (!hardestLessonId || !hardestExerciseId || !hardestAnswers) return null
  return { lessonId: hardestLessonId, exerciseId: hardestExerciseId, answers: hardestAnswers }
}
