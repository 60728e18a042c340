export const landingEn = {
  title: 'Learn to scale systems by breaking them',
  lede: 'A course on load, caches, replicas, shards and transactions in which every claim is a run you can replay. You predict first, then watch, then make it fail.',
  start: 'Start with lesson 1',
  courseMap: 'See the course',
  noAccount: 'No account needed. English and Korean. Free to read, run and teach with.',
  figureTitle: 'Two databases, one decision, and a crash in between',
  figureText:
    'A payment and a seat must both change, or neither. The coordinator has every vote and stops before it tells anyone. Move through time, click a node, and try to free the others.',
  howTitle: 'What a lesson is',
  how: {
    predict: 'Predict',
    predictText:
      'Before anything is explained you commit to an answer. What you get wrong is what the lesson is about.',
    run: 'Run',
    runText:
      'The simulation beside the text runs in your browser. Every instant can be revisited, every run shared as a link.',
    break: 'Break',
    breakText:
      'Crash a node, cut a link, delay one message. Or let an exhaustive search find the shortest run that breaks a promise.',
    graded: 'Be graded by running it',
    gradedText:
      'The server runs what you submit again and tells you which misconception a wrong answer rests on, with the run that refutes it.',
  },
  lessonsTitle: 'Lessons you can read now',
  minutes: '{minutes} min',
  teachTitle: 'Teaching a class?',
  teachText:
    'Create a class, share one link, and see who is where. Every answer can be opened, and every submitted run replayed.',
  teachAction: 'Open a class',
}
