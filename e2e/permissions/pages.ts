import { paths } from '@/course/paths'
import { EVERYBODY, INSTRUCTORS_PAGE, NEVER, page, STAFF } from './rows'

const LOCALE = 'en'
//             nobody guest learner elsewhere assistant instructor elsewhere owner operator
const MOVED = '307   307     307       307       307        307       307   307      307'

/** What a page shows of its reader's own is asked of the routes below it: here it counts who gets the page. */
export const PAGES = [
  page('[locale]', EVERYBODY, () => paths.landing(LOCALE)),
  page('[locale]/[...rest]', NEVER, () => `/${LOCALE}/no/such/page`),
  page('[locale]/learn', EVERYBODY, () => paths.courseMap(LOCALE)),
  page('[locale]/learn/[lesson]', EVERYBODY, () => paths.lesson(LOCALE, 'one-server')),
  page('[locale]/simulations', EVERYBODY, () => paths.simulations(LOCALE)),
  page('[locale]/simulations/[simulation]', EVERYBODY, () => paths.simulation(LOCALE, 'two-phase-commit')),
  page('[locale]/compare/[comparison]', EVERYBODY, () => paths.comparison(LOCALE, 'atomic-commit')),
  page('embed/[locale]/[simulation]', EVERYBODY, () => paths.embed(LOCALE, 'two-phase-commit')),
  page('[locale]/review', EVERYBODY, () => paths.review(LOCALE)),
  page('[locale]/quiz/[unit]', EVERYBODY, () => paths.quiz(LOCALE, 'one-machine')),
  page('[locale]/glossary', EVERYBODY, () => paths.glossary(LOCALE)),
  page('[locale]/search', EVERYBODY, () => paths.search(LOCALE, 'commit')),
  page('[locale]/privacy', EVERYBODY, () => paths.privacy(LOCALE)),
  page('[locale]/account/sign-in', EVERYBODY, () => paths.signIn(LOCALE)),
  page('[locale]/account/register', EVERYBODY, () => paths.register(LOCALE)),
  page('[locale]/account/forgot', EVERYBODY, () => paths.forgotPassword(LOCALE)),
  page('[locale]/account/reset', EVERYBODY, () => paths.resetPassword(LOCALE, 'no-such-token')),
  page('[locale]/account/settings', EVERYBODY, () => paths.settings(LOCALE)),
  page('[locale]/join/[code]', EVERYBODY, ({ scene }) => paths.join(LOCALE, scene.joinCode)),
  page('[locale]/teach', EVERYBODY, () => paths.teach(LOCALE)),
  page('[locale]/teach/[class]', STAFF, ({ scene }) => paths.teachClass(LOCALE, scene.classId)),
  page('[locale]/teach/[class]/exercises', INSTRUCTORS_PAGE, ({ scene }) =>
    paths.teachExercises(LOCALE, scene.classId),
  ),
  page('[locale]/teach/[class]/exercises/[lesson]/[exercise]', INSTRUCTORS_PAGE, ({ scene }) =>
    paths.teachExercise(LOCALE, scene.classId, 'two-phase-commit', 'the-vote'),
  ),
  page('[locale]/teach/[class]/misconceptions/[misconception]', INSTRUCTORS_PAGE, ({ scene }) =>
    paths.teachMisconception(LOCALE, scene.classId, 'uncertain-may-commit'),
  ),
  page('[locale]/teach/[class]/people', STAFF, ({ scene }) => paths.teachPeople(LOCALE, scene.classId)),
  page('[locale]/teach/[class]/log', INSTRUCTORS_PAGE, ({ scene }) => paths.teachLog(LOCALE, scene.classId)),
  page('[locale]/teach/[class]/settings', INSTRUCTORS_PAGE, ({ scene }) =>
    paths.teachSettings(LOCALE, scene.classId),
  ),
  page('[locale]/teach/[class]/learners/[learner]', INSTRUCTORS_PAGE, ({ scene }) =>
    paths.teachLearner(LOCALE, scene.classId, scene.learnerId),
  ),
  // Only the build measures it: the address leads on to a language, where there is no such page.
  page('(measure)/empty-page', MOVED, () => '/empty-page'),
]
