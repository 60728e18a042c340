import {
  attemptsLeft,
  dueFor,
  feedbackWaitsUntil,
  phaseAt,
  type AssignmentPhase,
  type AssignmentPolicy,
} from '@/assessment/assignment'
import type { OwnAssignmentView } from '@/course/assignments'
import type { AssignedExercise } from '@/course/lesson-state'
import { countAnswersSince, listAnsweredSince, type LessonSince } from '../db/answers-since'
import { listOwnAssignments, policyOf, type OwnAssignment } from '../db/assignments'
import type { Call, Reply } from '../http/handle'

/** What is asked of a learner, by the rules as they hold for this learner now. */
interface Asked {
  readonly assignment: OwnAssignment
  readonly policy: AssignmentPolicy
  readonly dueMs: number | null
  readonly phase: AssignmentPhase
  /** Until when feedback waits; null when it does not. */
  readonly waitsMs: number | null
}

async function listAsked(learnerId: string): Promise<readonly Asked[]> {
  const nowMs = Date.now()
  return (await listOwnAssignments(learnerId)).map((assignment) => {
    const policy = policyOf(assignment, assignment.extension?.attemptsExtra)
    const dueMs = dueFor(policy, assignment.extension?.dueAt?.getTime() ?? null)
    const phase = phaseAt(policy, dueMs, nowMs)
    return { assignment, policy, dueMs, phase, waitsMs: feedbackWaitsUntil(policy, dueMs, nowMs) }
  })
}

function viewOf({ assignment, policy, dueMs, phase, waitsMs }: Asked): OwnAssignmentView {
  const { id, title, className, timeZone, lessonIds, opensAt, feedback, extension, grade } = assignment
  return {
    id,
    title,
    className,
    timeZone,
    lessons: lessonIds,
    phase,
    opensAt: opensAt?.toISOString() ?? null,
    dueAt: dueMs === null ? null : new Date(dueMs).toISOString(),
    isExtended: extension !== null,
    attemptsMax: policy.attemptsMax,
    attemptPenalty: policy.attemptPenalty,
    latePenalty: policy.latePenalty,
    feedback,
    grade: waitsMs === null ? grade : null,
  }
}

/** GET /api/assignments: what the viewer is asked for, in every class. Nobody is asked for nothing. */
export async function readOwnAssignments({ viewer }: Call<undefined>): Promise<Reply> {
  const asked = viewer.kind === 'none' ? [] : await listAsked(viewer.learnerId)
  return { body: { assignments: asked.map(viewOf) } }
}

/** What takes answers to one lesson now. */
export interface AskedInLesson {
  readonly views: readonly OwnAssignmentView[]
  /** What that means for one exercise; undefined where nothing limits or delays it. */
  exercise(exerciseId: string): AssignedExercise | undefined
}

export const NOTHING_ASKED: AskedInLesson = { views: [], exercise: () => undefined }

export async function readAskedInLesson(learnerId: string, lessonId: string): Promise<AskedInLesson> {
  const open = (await listAsked(learnerId)).filter(
    ({ assignment, phase }) =>
      assignment.lessonIds.includes(lessonId) && (phase === 'open' || phase === 'late'),
  )
  if (open.length === 0) return NOTHING_ASKED
  const limited = open.filter(({ policy }) => policy.attemptsMax !== null)
  const used = await Promise.all(
    limited.map(({ assignment }) => countAnswersSince(learnerId, { lessonId, since: assignment.opensAt })),
  )
  const waits = open.flatMap(({ waitsMs }) => waitsMs ?? [])
  const waitsUntil = waits.length === 0 ? null : new Date(Math.max(...waits)).toISOString()
  return {
    views: open.map(viewOf),
    exercise: (exerciseId) => {
      const left = limited.flatMap(
        ({ policy }, place) => attemptsLeft(policy, used[place]?.get(exerciseId) ?? 0) ?? [],
      )
      if (left.length === 0 && waitsUntil === null) return undefined
      // The strictest of several limits is the one that holds.
      return { left: left.length === 0 ? null : Math.min(...left), waitsUntil }
    },
  }
}

/** What open assignments keep back, lesson by lesson. */
export interface HeldLessons {
  /** Limits attempts or holds feedback back: nothing outside the lesson may ask these exercises meanwhile. */
  readonly held: ReadonlySet<string>
  /** Holds feedback back: nothing may be told of these exercises meanwhile. */
  readonly waiting: ReadonlySet<string>
}

export async function readHeldLessons(learnerId: string): Promise<HeldLessons> {
  const open = (await listAsked(learnerId)).filter(({ phase }) => phase === 'open' || phase === 'late')
  const lessonsOf = (some: readonly Asked[]) =>
    new Set(some.flatMap(({ assignment }) => assignment.lessonIds))
  return {
    held: lessonsOf(open.filter(({ policy, waitsMs }) => policy.attemptsMax !== null || waitsMs !== null)),
    waiting: lessonsOf(open.filter(({ waitsMs }) => waitsMs !== null)),
  }
}

/** What a learner may not be told yet of their own answers: not by a score, and not by a count that rises with it. */
export interface Untold {
  readonly parts: readonly LessonSince[]
  /** The assignments whose feedback waits. */
  readonly assignments: readonly string[]
  /** Whether what is known of this exercise comes from an answer whose feedback waits. */
  has(lessonId: string, exerciseId: string): boolean
}

export async function findUntold(learnerId: string): Promise<Untold> {
  const waiting = (await listAsked(learnerId)).filter(({ waitsMs }) => waitsMs !== null)
  const parts = waiting.flatMap(({ assignment: { lessonIds, opensAt } }) =>
    lessonIds.map((lessonId) => ({ lessonId, since: opensAt })),
  )
  const answered = await listAnsweredSince(learnerId, parts)
  const assignments = waiting.map(({ assignment }) => assignment.id)
  return { parts, assignments, has: (lessonId, exerciseId) => answered.has(`${lessonId}/${exerciseId}`) }
}
