import { apiPaths } from '@/course/paths'
import { makeMember } from './cast'
import { INSTRUCTORS_DO, INSTRUCTORS_MAKE, MADE, OWNERS_DO, route } from './rows'

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
]
