import { CLASS_EXPORTS } from '@/course/class-exports'
import { apiPaths } from '@/course/paths'
import { makeMember } from './cast'
import { INSTRUCTORS, INSTRUCTORS_DO, INSTRUCTORS_MAKE, MADE, OWNERS_DO, OWNERS_MAKE, route } from './rows'

//             nobody guest learner elsewhere assistant instructor elsewhere owner operator
const MAKERS = '  401   401     201       201       201        201       201   201      201'
const LEAVERS = ' 404   404     204       404       204        204       404   204      404'

export const CLASSES = [
  route('classes', 'POST', 'write', {
    statuses: MAKERS,
    target: () => ({ path: apiPaths.classes, data: { name: 'Mine', timeZone: 'UTC' } }),
  }),
  route('join', 'POST', 'write', {
    statuses: MADE,
    isLast: true,
    target: ({ scene }) => ({ path: apiPaths.join, data: { code: scene.joinCode, displayName: 'Noa' } }),
  }),
  route('classes/[class]/enrolment', 'DELETE', 'write', {
    statuses: LEAVERS,
    isLast: true,
    target: ({ scene }) => ({ path: apiPaths.enrolment(scene.classId) }),
  }),
  route('classes/[class]', 'PATCH', 'write', {
    statuses: OWNERS_DO,
    target: ({ scene }) => ({
      path: apiPaths.class(scene.classId),
      data: { name: 'Ours', timeZone: 'Asia/Seoul' },
    }),
  }),
  ...CLASS_EXPORTS.map((kind) =>
    route('classes/[class]/exports/[kind]', 'POST', 'export', {
      asks: kind,
      statuses: INSTRUCTORS,
      target: ({ scene }) => ({ path: apiPaths.exportClass(scene.classId, kind) }),
    }),
  ),
  route('classes/[class]/staff-codes/[role]', 'POST', 'write', {
    statuses: OWNERS_MAKE,
    target: ({ scene }) => ({
      path: apiPaths.staffCode(scene.classId, 'instructor'),
      data: { expiresInDays: 7 },
    }),
  }),
  route('classes/[class]/staff-codes/[role]', 'DELETE', 'write', {
    statuses: OWNERS_DO,
    target: ({ scene }) => ({ path: apiPaths.staffCode(scene.classId, 'instructor') }),
  }),
  route('classes/[class]/hand-over', 'POST', 'write', {
    statuses: OWNERS_DO,
    isLast: true,
    target: async ({ scene }) => ({
      path: apiPaths.handOverClass(scene.classId),
      data: { learner: await makeMember(scene, 'instructor') },
    }),
  }),
  // After joining: from here on the scene's code opens nothing.
  route('classes/[class]/join-code', 'DELETE', 'write', {
    statuses: INSTRUCTORS_DO,
    target: ({ scene }) => ({ path: apiPaths.joinCode(scene.classId) }),
  }),
  route('classes/[class]/join-code', 'POST', 'write', {
    statuses: INSTRUCTORS_MAKE,
    target: ({ scene }) => ({ path: apiPaths.joinCode(scene.classId), data: { expiresInDays: null } }),
  }),
  route('classes/[class]/members/[learner]', 'PATCH', 'write', {
    asks: 'a learner becomes an assistant',
    statuses: OWNERS_DO,
    target: async ({ scene }) => ({
      path: apiPaths.member(scene.classId, await makeMember(scene)),
      data: { role: 'assistant' },
    }),
  }),
  route('classes/[class]/members/[learner]', 'DELETE', 'write', {
    asks: 'a learner',
    statuses: INSTRUCTORS_DO,
    target: async ({ scene }) => ({ path: apiPaths.member(scene.classId, await makeMember(scene)) }),
  }),
  route('classes/[class]/members/[learner]', 'DELETE', 'write', {
    asks: 'an instructor',
    statuses: OWNERS_DO,
    target: async ({ scene }) => ({
      path: apiPaths.member(scene.classId, await makeMember(scene, 'instructor')),
    }),
  }),
  // Archived and opened again, so that the rows around it find the class as it was.
  route('classes/[class]/archive', 'POST', 'write', {
    statuses: OWNERS_DO,
    target: ({ scene }) => ({ path: apiPaths.archiveClass(scene.classId) }),
  }),
  route('classes/[class]/archive', 'DELETE', 'write', {
    statuses: OWNERS_DO,
    target: ({ scene }) => ({ path: apiPaths.archiveClass(scene.classId) }),
  }),
]
