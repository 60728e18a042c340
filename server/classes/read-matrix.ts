import type { Localised } from '@/course/locale'
import type { Viewer } from '../auth/viewer'
import { readCourse, readLesson } from '../content/read'
import { listMembers, listStandings, type LessonStanding, type Member } from '../db/enrolments'
import { isRefusal, type Refusal } from '../refusal'
import { pageOf, type Page, type WantedPage } from './paging'
import { isAllowed, permit } from './permissions'

export interface MatrixLesson {
  readonly id: string
  readonly title: Localised
}

export interface MatrixCell {
  readonly lessonId: string
  readonly sectionsRead: number
  readonly answered: number
  /** 0 as well for whoever sees no grades. */
  readonly correct: number
  readonly total: number
  /** Mean best score of the exercises answered, in [0, 1]; null before the first, and for whoever sees no grades. */
  readonly score: number | null
  readonly lastActiveAt: Date | null
}

export interface MatrixRow {
  readonly learnerId: string
  readonly name: string
  readonly isGuest: boolean
  readonly cells: readonly MatrixCell[]
  /** Mean over every exercise answered. */
  readonly score: number | null
}

export interface Matrix {
  readonly lessons: readonly MatrixLesson[]
  /** The learners of one page. */
  readonly rows: Page<MatrixRow>
  /** Whether the viewer sees grades. */
  readonly hasGrades: boolean
}

const ROWS_ON_PAGE = 50

/**
 * Learners by lessons, with progress and, for whoever may see grades, scores.
 * @param among only these learners; everybody when left out.
 */
export async function readMatrix(
  viewer: Viewer,
  classId: string,
  page?: WantedPage,
  among?: ReadonlySet<string>,
): Promise<Matrix | Refusal> {
  const standing = await permit(viewer, classId, 'see-progress')
  if (isRefusal(standing)) return standing
  const [lessons, members] = await Promise.all([listLessons(), listMembers(standing.class.id)])
  const hasGrades = isAllowed(standing.role, 'see-answers')
  const learners = members.filter(
    ({ role, learnerId }) => role === 'learner' && (among === undefined || among.has(learnerId)),
  )
  const shown = pageOf(learners, page, ROWS_ON_PAGE)
  const standings = await listStandings(
    standing.class.id,
    shown.items.map(({ learnerId }) => learnerId),
    lessons.flatMap(({ id, exerciseIds }) => exerciseIds.map((exerciseId) => ({ lessonId: id, exerciseId }))),
  )
  return {
    lessons: lessons.map(({ id, title }) => ({ id, title })),
    hasGrades,
    rows: { ...shown, items: shown.items.map((member) => rowOf(member, lessons, standings, hasGrades)) },
  }
}

interface KnownLesson extends MatrixLesson {
  readonly exerciseIds: readonly string[]
}

async function listLessons(): Promise<readonly KnownLesson[]> {
  const { units } = await readCourse()
  const lessons = await Promise.all(units.flatMap((unit) => unit.lessons).map((id) => readLesson(id)))
  return lessons.flatMap((lesson) =>
    lesson ? [{ id: lesson.id, title: lesson.title, exerciseIds: lesson.exercises }] : [],
  )
}

function rowOf(
  { learnerId, displayName, isGuest }: Member,
  lessons: readonly KnownLesson[],
  standings: readonly LessonStanding[],
  hasGrades: boolean,
): MatrixRow {
  const own = standings.filter((standing) => standing.learnerId === learnerId)
  const cells = lessons.map(({ id, exerciseIds }): MatrixCell => {
    const found = own.find(({ lessonId }) => lessonId === id)
    return {
      lessonId: id,
      sectionsRead: found?.sectionsRead ?? 0,
      answered: found?.exercisesAnswered ?? 0,
      correct: hasGrades ? (found?.exercisesCorrect ?? 0) : 0,
      total: exerciseIds.length,
      score: hasGrades && found ? mean([found]) : null,
      lastActiveAt: found?.lastActiveAt ?? null,
    }
  })
  return { learnerId, name: displayName, isGuest, cells, score: hasGrades ? mean(own) : null }
}

function mean(standings: readonly LessonStanding[]): number | null {
  const answered = standings.reduce((sum, { exercisesAnswered }) => sum + exercisesAnswered, 0)
  const fractions = standings.reduce((sum, { fractionSum }) => sum + fractionSum, 0)
  return answered === 0 ? null : fractions / answered
}
