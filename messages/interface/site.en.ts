export const siteEn = {
  name: 'Faultline',
  tagline: 'Learn to scale systems by breaking them',
  description:
    'An interactive course on scaling and distributed systems: read, predict, run the simulation in the page, break it, and be graded on what you made it do.',
  noScript:
    'JavaScript is off in this browser. Lessons can be read without it; simulations, exercises, quizzes and signing in need it.',
  skipToContent: 'Skip to content',
  mainNavigation: 'Main',
  course: 'Course',
  simulations: 'Simulations',
  teach: 'Teach',
  search: 'Search',
  glossary: 'Glossary',
  signIn: 'Sign in',
  account: 'Account',
  switchLanguage: '한국어',
  switchLanguageLabel: 'Read this page in Korean',
  theme: 'Theme',
  themeSystem: 'As the device',
  themeLight: 'Light',
  themeDark: 'Dark',
  privacy: 'Privacy',
  licence: 'Code MIT · Course CC BY 4.0',
  notFoundTitle: 'There is nothing at this address',
  notFoundText:
    'The page may have moved, or the link may be missing a part. The course map lists every lesson.',
  errorTitle: 'This page failed to load',
  errorText:
    'What you have saved is safe. Try again; if it keeps failing, tell the people who run this site and name the number below.',
  errorRetry: 'Try again',
  errorNumber: 'Error number {digest}',
  toCourse: 'To the course map',
  loading: 'Loading',

  unsentWaiting:
    '{count, plural, one {# answer is} other {# answers are}} not saved yet. Kept in this browser; sent once the server can be reached.',
  unsentSaved:
    '{count, plural, one {The answer that waited is} other {The # answers that waited are}} saved.',
  unsentRefused:
    '{count, plural, one {# answer} other {# answers}} could not be taken, because the exercise or the session changed meanwhile. What was entered is still in the exercise.',
  unsentReviewRefused:
    '{count, plural, one {# answer to a review} other {# answers to reviews}} did not count: it was answered already, the exercise or the session changed, or an assignment of your class asks for it now.',
  unsentSendNow: 'Send now',
  unsentOpen: 'Open the lesson',
  unsentClose: 'Close',

  searchLabel: 'What are you looking for?',
  searchHelp: 'Lessons, sections, terms, simulations and exercises. Arrow keys move through what was found.',
  searchCount: '{count, plural, =0 {Nothing found} one {# found} other {# found}}',
  searchNothing: 'Nothing here has “{query}”. Try a shorter word, or its English name.',
  searchLoading: 'Loading what can be found…',
  searchFailed: 'What can be found could not be loaded. Check the connection.',
  searchRetry: 'Try again',
  searchClose: 'Close',
  searchAll: 'Open as a page',
  searchKinds: {
    lesson: 'Lesson',
    section: 'Section',
    term: 'Term',
    simulation: 'Simulation',
    exercise: 'Exercise',
  },

  glossaryLede:
    'Every term that the course explains: one word for one idea, and what it is called in Korean.',
  glossaryInitials: 'By first letter',
  glossaryAlso: 'also {names}',
  glossarySource: 'Source',
  glossaryLessons: 'In {count, plural, one {the lesson} other {the lessons}}',
}
