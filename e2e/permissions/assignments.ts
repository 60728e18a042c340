import { randomUUID } from 'node:crypto'
import { apiPaths, paths } from '@/course/paths'
import { query } from '../support/database'
import type { Scene } from './cast'
import { EVERYBODY, INSTRUCTORS_DO, INSTRUCTORS_MAKE, page, route, STAFF } from './rows'

const FIELDS = {
  title: 'Week 1',
  lessons: ['one-server'],
  opens: null,
  due: '2099-01-01T00:00',
  attemptsMax: null,
  attemptPenalty: 0,
  latePenalty: null,
}

/** In UTC, as the column keeps it. */
const WRITTEN_AT = '2026-01-01T00:00:00.000'

/** An assignment that may be changed and deleted. */
async function makeAssignment({ classId }: Scene): Promise<string> {
  const id = randomUUID()
  await query(
    `INSERT INTO "Assignment" (id, "classId", title, "lessonIds", "dueAt", "updatedAt")
     VALUES ($1, $2, 'Week 1', '{one-server}', '2098-01-01', $3)`,
    [id, classId, WRITTEN_AT],
  )
  return id
}

const OF_CLASS = 'classes/[class]/assignments'

export const ASSIGNMENTS = [
  page('[locale]/teach/[class]/assignments', STAFF, ({ scene }) =>
    paths.teachAssignments('en', scene.classId),
  ),
  page('[locale]/teach/[class]/assignments/[assignment]', STAFF, async ({ scene }) =>
    paths.teachAssignment('en', scene.classId, await makeAssignment(scene)),
  ),
  route('assignments', 'GET', 'read', {
    statuses: EVERYBODY,
    target: () => ({ path: apiPaths.assignments }),
  }),
  route(OF_CLASS, 'POST', 'write', {
    statuses: INSTRUCTORS_MAKE,
    target: ({ scene }) => ({ path: apiPaths.classAssignments(scene.classId), data: FIELDS }),
  }),
  route(`${OF_CLASS}/[assignment]`, 'PUT', 'write', {
    statuses: INSTRUCTORS_DO,
    target: async ({ scene }) => ({
      path: apiPaths.assignment(scene.classId, await makeAssignment(scene)),
      data: { ...FIELDS, basedOn: `${WRITTEN_AT}Z` },
    }),
  }),
  route(`${OF_CLASS}/[assignment]`, 'DELETE', 'write', {
    statuses: INSTRUCTORS_DO,
    target: async ({ scene }) => ({ path: apiPaths.assignment(scene.classId, await makeAssignment(scene)) }),
  }),
  route(`${OF_CLASS}/[assignment]/extensions/[learner]`, 'PUT', 'write', {
    statuses: INSTRUCTORS_DO,
    target: async ({ scene }) => ({
      path: apiPaths.extension(scene.classId, await makeAssignment(scene), scene.learnerId),
      data: { due: '2099-01-01T00:00' },
    }),
  }),
  route(`${OF_CLASS}/[assignment]/extensions/[learner]`, 'DELETE', 'write', {
    statuses: INSTRUCTORS_DO,
    target: async ({ scene }) => ({
      path: apiPaths.extension(scene.classId, await makeAssignment(scene), scene.learnerId),
    }),
  }),
  route(`${OF_CLASS}/[assignment]/grades/[learner]`, 'PUT', 'write', {
    statuses: INSTRUCTORS_DO,
    target: async ({ scene }) => ({
      path: apiPaths.grade(scene.classId, await makeAssignment(scene), scene.learnerId),
      data: { fraction: 0.5, reason: 'Graded on paper.' },
    }),
  }),
  route(`${OF_CLASS}/[assignment]/grades/[learner]`, 'DELETE', 'write', {
    statuses: INSTRUCTORS_DO,
    target: async ({ scene }) => ({
      path: apiPaths.grade(scene.classId, await makeAssignment(scene), scene.learnerId),
    }),
  }),
]
