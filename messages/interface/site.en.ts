export const siteEn = {
  name: 'Faultline',
  tagline: 'Learn to scale systems by breaking them',
  description:
    'An interactive course on scaling and distributed systems: read, predict, run the simulation in the page, break it, and be graded on what you made it do.',
  skipToContent: 'Skip to content',
  mainNavigation: 'Main',
  course: 'Course',
  simulations: 'Simulations',
  teach: 'Teach',
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
  unsentSendNow: 'Send now',
  unsentOpen: 'Open the lesson',
  unsentClose: 'Close',
}
