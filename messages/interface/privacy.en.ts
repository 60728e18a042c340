export const privacyEn = {
  title: 'What is kept, and who sees it',
  lede: 'Everything stays on the server of the people who run this site. Nothing is sold, shown to advertisers or measured by others.',
  keptTitle: 'What is kept',
  keptGuest:
    'You can read and simulate without leaving anything. At the first answer, prediction, draft or finished section you become a guest: an entry without a name, tied to this browser by a cookie.',
  keptAccount:
    'With an account also: your name, your email address, a password that nobody can read back or the account at GitHub or Google that you sign in with, your time zone, and which browsers are signed in and when each was last used.',
  keptWork:
    'Of your work: answers with their scores, hints taken, how long an answer took and how sure you said you were, predictions, drafts, quizzes, sections read, the runs left on a stage, and when each exercise is asked again.',
  keptEvents:
    'A list of events such as joining a class, a changed role or a new password, without what was typed.',
  classTitle: 'Who sees what in a class',
  classLede:
    'Before you join a class nobody there sees anything of yours. Joining shows the class what you did before as well; leaving ends that.',
  classWhat: 'What',
  classStaff: { owner: 'Owner', instructor: 'Instructor', assistant: 'Assistant', learner: 'Classmates' },
  yes: 'sees it',
  no: 'does not see it',
  actions: {
    roster: 'The name you gave when joining, and when you joined',
    progress:
      'How far you are in each lesson, the scores of your exercises, the misconceptions behind them and when you were last active',
    log: 'The log of the class: when you joined or left, and what was changed about you there',
    answers: 'Each answer you submit, word for word, with its score, and your submitted runs to replay',
  },
  classNever: 'Nobody in a class sees your email address, your password, your drafts or your other classes.',
  operators:
    'Those who run the site can reach the database, as everywhere, and set a new password for you when you ask.',
  cookiesTitle: 'Cookies',
  cookies:
    'Only what is needed: one that keeps a guest’s work, one while you are signed in, short-lived ones that protect signing in, and one for the language. The theme, and answers and drafts that have not reached the server yet, stay in your browser. There is no tracking.',
  rightsTitle: 'Taking it along, and deleting it',
  rights:
    'Under Account you can download everything as one file, and delete yourself. What you typed is erased then; what remains is nameless: options picked and scores, so that the numbers of a class stay right. Guests can do both.',
  toSettings: 'To my account',
}
