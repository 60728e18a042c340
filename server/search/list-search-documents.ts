import { publicPart } from '@/assessment/public-part'
import { SEED_OF_PRERENDERED_PAGE } from '@/assessment/variant'
import type { Exercise } from '@/course/exercises/exercise'
import { OTHER_LOCALE, type Locale } from '@/course/locale'
import { anchors, paths } from '@/course/paths'
import type { SearchDocument } from '@/course/search'
import { readCourse, readExercises, readGlossary, readLesson } from '../content/read'
import { readOutline } from '../reading/read-outline'

export interface SimulationTitle {
  readonly id: string
  readonly title: string
  /** What the other language calls it. */
  readonly otherTitle: string
  readonly summary: string
}

/**
 * What can be found on one language's pages: lessons, their sections and exercises, terms and simulations, each by its
 * name in either language. Nothing of a key.
 */
export async function listSearchDocuments(
  locale: Locale,
  simulations: readonly SimulationTitle[],
): Promise<SearchDocument[]> {
  const { units } = await readCourse()
  const lessons = await Promise.all(
    units.flatMap((unit) => unit.lessons).map((lesson) => documentsOfLesson(lesson, locale)),
  )
  return [...(await termDocuments(locale)), ...lessons.flat(), ...simulations.map(toDocument(locale))]
}

async function documentsOfLesson(id: string, locale: Locale): Promise<SearchDocument[]> {
  const [lesson, outline, otherOutline, exercises] = await Promise.all([
    readLesson(id),
    readOutline(id, locale),
    readOutline(id, OTHER_LOCALE[locale]),
    readExercises(id),
  ])
  if (!lesson || !outline || !exercises) return []
  const place = lesson.title[locale]
  const otherTitles = new Map(otherOutline?.map((section) => [section.id, section.title]))
  const sections = outline.flatMap((section) =>
    section.title === null ? [] : [{ id: section.id, title: section.title }],
  )
  return [
    {
      id: `lesson/${id}`,
      kind: 'lesson',
      title: place,
      also: lesson.title[OTHER_LOCALE[locale]],
      text: [lesson.lede, ...lesson.objectives.map(({ text }) => text)].map((text) => text[locale]).join(' '),
      place: '',
      href: paths.lesson(locale, id),
    },
    ...sections.map((section): SearchDocument => ({
      id: `section/${id}/${section.id}`,
      kind: 'section',
      title: section.title,
      also: otherTitles.get(section.id) ?? '',
      text: '',
      place,
      href: paths.lesson(locale, id, anchors.section(section.id)),
    })),
    ...exercises.map((exercise) => exerciseDocument(exercise, place, locale)),
  ]
}

function exerciseDocument(exercise: Exercise, place: string, locale: Locale): SearchDocument {
  const { title } = publicPart(exercise, SEED_OF_PRERENDERED_PAGE)
  return {
    id: `exercise/${exercise.lesson}/${exercise.id}`,
    kind: 'exercise',
    title: title[locale],
    also: title[OTHER_LOCALE[locale]],
    text: '',
    place,
    href: paths.lesson(locale, exercise.lesson, anchors.exercise(exercise.id)),
  }
}

async function termDocuments(locale: Locale): Promise<SearchDocument[]> {
  const glossary = await readGlossary()
  return glossary.map((entry) => {
    const { term, also = [], definition } = entry[locale]
    const other = entry[OTHER_LOCALE[locale]]
    return {
      id: `term/${entry.id}`,
      kind: 'term',
      title: term,
      also: [...also, other.term, ...(other.also ?? [])].join(', '),
      text: definition,
      place: '',
      href: paths.term(locale, entry.id),
    }
  })
}

function toDocument(locale: Locale) {
  return ({ id, title, otherTitle, summary }: SimulationTitle): SearchDocument => ({
    id: `simulation/${id}`,
    kind: 'simulation',
    title,
    also: `${otherTitle}, ${id.replaceAll('-', ' ')}`,
    text: summary,
    place: '',
    href: paths.simulation(locale, id),
  })
}
