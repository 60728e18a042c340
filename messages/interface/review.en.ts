/** Asking again what was solved, when it is about to be forgotten. */
export const reviewEn = {
  title: 'Review',
  lede: 'What you solved comes back, each time in another variant, shortly before you would forget it.',
  loading: 'One moment …',
  failed: 'Your review could not be loaded. Nothing is lost.',
  retry: 'Try again',
  left: '{count, plural, =0 {The last one} one {# due today} other {# due today}}',
  next: 'Next',
  finish: 'Finish',
  askedAgain: 'Asked again on {date}.',
  notAsked:
    'This is not asked any more, so this answer did not count: it was answered already, the exercise changed, or an assignment of your class asks for it now.',
  toLesson: 'Look it up in the lesson',
  noneTitle: 'Nothing to review yet.',
  noneText: 'Solve exercises in the lessons. Each one you solve comes back here some days later.',
  doneTitle: 'Nothing is due today.',
  doneText:
    '{count, plural, one {# exercise is} other {# exercises are}} planned. The next one is due on {date}.',
  heldBack:
    'What you solved is part of an open assignment of your class. It comes back here once that is over.',
  toCourse: 'To the course',
  guest: 'Your plan is kept in this browser only.',
  register: 'Register to keep it anywhere',
  noneDue: 'Nothing is due for review today',
  due: '{count, plural, one {# exercise is} other {# exercises are}} due for review',
}
