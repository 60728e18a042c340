/** A unit's quiz: before, during and after it. */
export const quizEn = {
  title: 'Quiz: {unit}',
  unitQuiz: 'Unit quiz',
  loading: 'One moment …',
  failed: 'Your quiz could not be loaded. Nothing is lost.',
  retry: 'Try again',
  noResult: 'There is no such result, or it is somebody else’s.',
  resultWaits:
    'What this quiz asked belongs to an open assignment of your class, and its feedback waits for the due time. You can see this result after that.',
  waits: 'waits for the due time of an assignment',
  rules: {
    drawn:
      '{count, plural, one {# question} other {# questions}} from all of the unit, each in a fresh variant.',
    limit:
      'You have {minutes} minutes from the start, by the server’s clock. The time goes on when you leave.',
    noLimit: 'There is no time limit.',
    kept: 'What you enter is kept as you go. You can leave and come back, also on another device.',
    after: 'You learn what was right, and why, after you submit. There are no hints.',
  },
  start: 'Start the quiz',
  startAgain: 'Start a new quiz',
  guest: 'Your results are kept in this browser only.',
  register: 'Register to keep them anywhere',
  results: 'Your results',
  answered: '{answered} of {total} answered',
  numberOf: 'Question {number} of {total}',
  timeLeft: 'Time left',
  minutesLeft: '{minutes, plural, one {# minute} other {# minutes}} left.',
  saved: 'Saved',
  saving: 'Saving …',
  notSaved: {
    unreachable: 'Not saved yet: the server cannot be reached. It goes on trying.',
    refused: 'Not saved: you are no longer signed in as the one who began this quiz.',
    invalid: 'Not saved: the server does not take the answer to question {number} as it is. Change it.',
  },
  submit: 'Submit the quiz',
  submitting: 'Grading …',
  submitTitle: 'Submit the quiz?',
  submitAll: 'Every question is answered. After this nothing can be changed.',
  submitSome:
    '{missing, plural, one {# of {total} questions is} other {# of {total} questions are}} not answered and will count as 0. After this nothing can be changed.',
  goOn: 'Go on answering',
  notSubmitted: {
    unreachable: 'That did not reach the server. Your answers are still here; submit again in a moment.',
    refused:
      'The server did not take it: you are no longer signed in as the one who began this quiz. Your answers are still here. Sign in in another tab, then submit again.',
    invalid:
      'Not submitted: the server does not take one of your answers as it is. The bar at the top names the question. Change that answer, then submit again.',
  },
  over: 'This quiz takes no more answers: it was submitted elsewhere, or its time is over.',
  showResult: 'See the result',
  rightOf: '{right} of {total} right',
  overdue: 'submitted when the time was over',
  toOverview: 'All results, and a new quiz',
  objectives: 'Objective by objective',
  notAnswered: 'Not answered',
  notGraded: 'Could not be graded: the server could not run it. It counts as 0.',
  practise: 'Practise this in the lesson',
  errors: {
    'quiz-held-back':
      'Every exercise of this unit belongs to an open assignment of your class. The quiz opens when that is over.',
    'rate-limited': 'That was a lot at once. Wait a minute, then start.',
    unreachable: 'The server cannot be reached. Check the connection and try again.',
    other: 'That did not work. Try again in a moment.',
  },
}
