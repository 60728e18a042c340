import type { ClassExport } from './class-exports'
import type { Locale } from './locale'

/** Every page's address, in one place, so that a renamed route is a type error and not a dead link. */
export const paths = {
  landing: (locale: Locale) => `/${locale}`,
  courseMap: (locale: Locale) => `/${locale}/learn`,
  lesson: (locale: Locale, lesson: string, fragment?: string) =>
    `/${locale}/learn/${lesson}${fragment === undefined ? '' : `#${fragment}`}`,
  review: (locale: Locale) => `/${locale}/review`,
  /** A unit's quiz, or one result of it. */
  quiz: (locale: Locale, unit: string, result?: string) =>
    `/${locale}/quiz/${unit}${result === undefined ? '' : `?result=${encodeURIComponent(result)}`}`,
  simulations: (locale: Locale) => `/${locale}/simulations`,
  simulation: (locale: Locale, simulation: string) => `/${locale}/simulations/${simulation}`,
  comparison: (locale: Locale, comparison: string, fault?: string) =>
    `/${locale}/compare/${comparison}${fault === undefined ? '' : `#${fault}`}`,
  glossary: (locale: Locale) => `/${locale}/glossary`,
  term: (locale: Locale, term: string) => `/${locale}/glossary#${term}`,
  search: (locale: Locale, query?: string) =>
    `/${locale}/search${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`,
  /** For an `<iframe>` of another site. */
  embed: (locale: Locale, simulation: string) => `/embed/${locale}/${simulation}`,
  signIn: (locale: Locale) => `/${locale}/account/sign-in`,
  register: (locale: Locale) => `/${locale}/account/register`,
  forgotPassword: (locale: Locale) => `/${locale}/account/forgot`,
  resetPassword: (locale: Locale, token?: string) =>
    `/${locale}/account/reset${token === undefined ? '' : `?token=${encodeURIComponent(token)}`}`,
  privacy: (locale: Locale) => `/${locale}/privacy`,
  settings: (locale: Locale) => `/${locale}/account/settings`,
  teach: (locale: Locale) => `/${locale}/teach`,
  teachClass: (locale: Locale, classId: string) => `/${locale}/teach/${encodeURIComponent(classId)}`,
  teachExercises: (locale: Locale, classId: string) =>
    `/${locale}/teach/${encodeURIComponent(classId)}/exercises`,
  teachExercise: (locale: Locale, classId: string, lesson: string, exercise: string) =>
    `/${locale}/teach/${encodeURIComponent(classId)}/exercises/${lesson}/${exercise}`,
  teachMisconception: (locale: Locale, classId: string, misconception: string) =>
    `/${locale}/teach/${encodeURIComponent(classId)}/misconceptions/${misconception}`,
  teachAssignments: (locale: Locale, classId: string) =>
    `/${locale}/teach/${encodeURIComponent(classId)}/assignments`,
  teachAssignment: (locale: Locale, classId: string, assignmentId: string) =>
    `/${locale}/teach/${encodeURIComponent(classId)}/assignments/${encodeURIComponent(assignmentId)}`,
  teachPeople: (locale: Locale, classId: string) => `/${locale}/teach/${encodeURIComponent(classId)}/people`,
  teachLog: (locale: Locale, classId: string, before?: string) =>
    `/${locale}/teach/${encodeURIComponent(classId)}/log${before === undefined ? '' : `?before=${encodeURIComponent(before)}`}`,
  teachSettings: (locale: Locale, classId: string) =>
    `/${locale}/teach/${encodeURIComponent(classId)}/settings`,
  teachLearner: (locale: Locale, classId: string, learnerId: string) =>
    `/${locale}/teach/${encodeURIComponent(classId)}/learners/${encodeURIComponent(learnerId)}`,
  join: (locale: Locale, code: string) => `/${locale}/join/${encodeURIComponent(code)}`,
} as const

/** Addresses of the HTTP interface. */
export const apiPaths = {
  viewer: '/api/viewer',
  searchDocuments: (locale: Locale) => `/api/search/${locale}`,
  lessonState: (lesson: string) => `/api/lessons/${lesson}/state`,
  answers: '/api/answers',
  variants: '/api/variants',
  drafts: '/api/drafts',
  hints: '/api/hints',
  predictions: '/api/predictions',
  progress: '/api/progress',
  reviews: '/api/reviews',
  reviewNext: '/api/reviews/next',
  reviewAnswers: '/api/reviews/answers',
  quiz: (unit: string) => `/api/quizzes/${unit}`,
  quizAnswers: (unit: string) => `/api/quizzes/${unit}/answers`,
  quizSubmission: (unit: string) => `/api/quizzes/${unit}/submission`,
  quizResult: (unit: string, attempt: string) =>
    `/api/quizzes/${unit}/results/${encodeURIComponent(attempt)}`,
  register: '/api/account/register',
  forgotPassword: '/api/account/forgot',
  resetPassword: '/api/account/reset',
  signOutEverywhere: '/api/account/sign-out-everywhere',
  language: '/api/account/language',
  timeZone: '/api/account/time-zone',
  connection: (provider: string) => `/api/account/connections/${provider}`,
  devices: '/api/account/devices',
  device: (session: string) => `/api/account/devices/${encodeURIComponent(session)}`,
  exportData: '/api/account/export',
  eraseAccount: '/api/account/erase',
  classes: '/api/classes',
  class: (classId: string) => `/api/classes/${encodeURIComponent(classId)}`,
  joinCode: (classId: string) => `/api/classes/${encodeURIComponent(classId)}/join-code`,
  assignments: '/api/assignments',
  classAssignments: (classId: string) => `/api/classes/${encodeURIComponent(classId)}/assignments`,
  assignment: (classId: string, assignmentId: string) =>
    `/api/classes/${encodeURIComponent(classId)}/assignments/${encodeURIComponent(assignmentId)}`,
  extension: (classId: string, assignmentId: string, learnerId: string) =>
    `/api/classes/${encodeURIComponent(classId)}/assignments/${encodeURIComponent(assignmentId)}/extensions/${encodeURIComponent(learnerId)}`,
  grade: (classId: string, assignmentId: string, learnerId: string) =>
    `/api/classes/${encodeURIComponent(classId)}/assignments/${encodeURIComponent(assignmentId)}/grades/${encodeURIComponent(learnerId)}`,
  staffCode: (classId: string, role: 'instructor' | 'assistant') =>
    `/api/classes/${encodeURIComponent(classId)}/staff-codes/${role}`,
  archiveClass: (classId: string) => `/api/classes/${encodeURIComponent(classId)}/archive`,
  handOverClass: (classId: string) => `/api/classes/${encodeURIComponent(classId)}/hand-over`,
  exportClass: (classId: string, kind: ClassExport) =>
    `/api/classes/${encodeURIComponent(classId)}/exports/${kind}`,
  enrolment: (classId: string) => `/api/classes/${encodeURIComponent(classId)}/enrolment`,
  member: (classId: string, learnerId: string) =>
    `/api/classes/${encodeURIComponent(classId)}/members/${encodeURIComponent(learnerId)}`,
  join: '/api/join',
} as const

/** The ids that a lesson's page gives to its parts, so that links and the page agree. */
export const anchors = {
  section: (section: string) => section,
  exercise: (exercise: string) => `exercise-${exercise}`,
  simulation: (simulation: string) => `simulation-${simulation}`,
  source: (source: string) => `source-${source}`,
} as const
