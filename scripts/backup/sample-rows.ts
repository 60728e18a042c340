type Value = string | number | boolean | Date | null | readonly string[] | object

export interface SampleRow {
  readonly table: string
  readonly values: Readonly<Record<string, Value>>
}

const row = (table: string, values: SampleRow['values']): SampleRow => ({ table, values })

const AT = new Date('2026-03-29T01:59:59.123Z')
const LATER = new Date('2026-10-25T01:00:00.001Z')
/** Texts that a careless format would lose. */
export const TEXTS = [
  'a\tb',
  'a\nb\r\n',
  '\\N',
  '\\.',
  'back\\slash',
  '복제본',
  '👩‍🔬',
  '"quoted", and, more',
  '',
]
const NASTY = { text: TEXTS.join('\n'), list: TEXTS, none: null, number: 0.1 }

const learner = { learnerId: 'learner-2' }
const exercise = { lessonId: 'sample', exerciseId: 'choice' }
const version = { exerciseVersionId: 'version', seed: 7 }

/** Tables of the first version, in an order in which they can be filled. */
export const FIRST_ROWS: readonly SampleRow[] = [
  ...TEXTS.map((text, place) =>
    row('Learner', { id: `learner-${place}`, kind: 'registered', displayName: text }),
  ),
  row('Account', {
    id: 'account',
    learnerId: 'learner-1',
    provider: 'credentials',
    providerAccountId: 'ada@example.org',
    updatedAt: AT,
  }),
  row('Session', { id: 'session', ...learner, expiresAt: LATER, userAgent: TEXTS.join(' ') }),
  row('VerificationToken', { tokenHash: 'hash', purpose: 'resetPassword', ...learner, expiresAt: LATER }),
  row('Class', { id: 'class', name: '분산 시스템' }),
  row('JoinCode', { id: 'code', classId: 'class', code: 'ABCD-EFGH', createdById: 'learner-1' }),
  row('Enrolment', {
    id: 'enrolment',
    classId: 'class',
    learnerId: 'learner-1',
    role: 'owner',
    displayName: 'Ada',
  }),
  row('ExerciseVersion', {
    id: 'version',
    ...exercise,
    kind: 'single-choice',
    version: 1,
    contentHash: 'hash',
    snapshot: NASTY,
  }),
  row('KeyRevision', { id: 'revision', exerciseVersionId: 'version', keyHash: 'hash', snapshot: NASTY }),
  row('Attempt', {
    id: 'attempt',
    ...learner,
    context: 'practice',
    lessonId: 'sample',
    seeds: { choice: 7 },
  }),
  row('Draft', { ...learner, ...exercise, seed: 7, raw: NASTY, updatedAt: AT }),
  row('Answer', {
    id: 'answer',
    attemptId: 'attempt',
    ...learner,
    ...exercise,
    ...version,
    language: 'ko',
    raw: NASTY,
    idempotencyKey: 'key',
  }),
  row('Grading', {
    id: 'grading',
    answerId: 'answer',
    keyRevisionId: 'revision',
    graderVersion: 1,
    fraction: 1 / 3,
    isCorrect: false,
    feedbackCodes: ['a', 'b,c', 'd"e', ''],
    outcome: NASTY,
  }),
  row('Prediction', { ...learner, lessonId: 'sample', predictionId: 'before', choice: 'commit' }),
  row('HintUse', { ...learner, ...exercise, index: 0 }),
  row('LessonProgress', {
    ...learner,
    lessonId: 'sample',
    sectionsRead: ['a', 'b,c', 'd"e'],
    runs: NASTY,
    updatedAt: AT,
  }),
  row('AuditEvent', { id: 'event', actorId: 'learner-1', kind: 'class-created', details: NASTY }),
  row('OutboxMail', { id: 'mail', recipient: 'ada@example.org', subject: '제목', text: TEXTS.join('\n') }),
  row('RateLimit', { key: 'limit', points: 3, expire: '9007199254740993' }),
]

/** Tables that came later. A new one has to be filled here before the test passes. */
export const LATER_ROWS: readonly SampleRow[] = [
  row('Score', {
    ...learner,
    ...exercise,
    fraction: 1 / 3,
    isCorrect: false,
    answerCount: 1,
    firstFraction: 0.1 + 0.2,
    firstChoices: ['a', 'b,c'],
    progressAt: AT,
    misconceptions: ['x'],
    updatedAt: LATER,
  }),
  row('LessonScore', {
    learnerId: learner.learnerId,
    lessonId: exercise.lessonId,
    exerciseIds: [exercise.exerciseId],
    answerCount: 1,
    firstFractionSum: 0.1 + 0.2,
    progressAt: AT,
    hardestExerciseId: exercise.exerciseId,
    hardestAnswerCount: 1,
  }),
  row('ShownMisconception', { learnerId: 'learner-3', misconception: 'x' }),
  row('Assignment', {
    id: 'assignment',
    classId: 'class',
    title: TEXTS.join(' '),
    lessonIds: ['sample'],
    updatedAt: AT,
  }),
  row('AssignmentOverride', { assignmentId: 'assignment', ...learner, dueAt: LATER, attemptsExtra: 2 }),
  row('GradeOverride', {
    assignmentId: 'assignment',
    ...learner,
    fraction: 0.7,
    reason: TEXTS.join('\n'),
    updatedAt: AT,
  }),
  row('Attempt', {
    id: 'quiz',
    ...learner,
    context: 'quiz',
    unitId: 'samples',
    deadlineAt: LATER,
    openKey: 'quiz',
  }),
  row('AttemptItem', {
    attemptId: 'quiz',
    position: 0,
    ...exercise,
    ...version,
    keyRevisionId: 'revision',
    raw: NASTY,
  }),
  row('ReviewCard', {
    ...learner,
    ...exercise,
    dueAt: LATER,
    stability: 1 / 3,
    difficulty: 5.1,
    scheduledDays: 3,
    reps: 2,
    lapses: 1,
    state: 'relearning',
    lastReviewAt: AT,
    seed: 11,
  }),
  row('ReviewLog', {
    id: 'log',
    ...learner,
    ...exercise,
    answerId: 'answer',
    isCorrect: true,
    reviewedAt: AT,
    dueAt: AT,
    stability: 0.1,
    difficulty: 5.1,
    algorithm: 'fsrs',
    weights: ['0.1', '1e-9'],
  }),
]
