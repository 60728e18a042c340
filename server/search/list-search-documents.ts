import { publicPart } from '@/assessment/public-part'
import type { Locale } from '@/course/locale'
import { anchors, paths } from '@/course/paths'
import type { SearchDocument } from '@/course/search'
import { readCourse, readExercises, readGlossary, readLesson } from '../content/read'
import { readOutline } from '../reading/read-outline'

export interface SimulationTitle {
  readonly id: string
  readonly title: string
  readonly summary: string
}

const OTHER: Readonly<Record<Locale, Locale>> = { en: 'ko', ko: 'en' }

/** What can be found in one language: lessons, their sections and exercises, terms and simulations. Nothing of a key. */
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
  const [lesson, outline, exercises] = await Promise.all([
    readLesson(id),
    readOutline(id, locale),
    readExercises(id),
  ])
  if (!lesson || !outline || !exercises) return []
  const place = lesson.title[locale]
  const sections = outline.flatMap((section) =>
    section.title === null ? [] : [{ id: section.id, title: section.title }],
  )
  return [
    {
      id: `lesson/${id}`,
      kind: 'lesson',
      title: place,
      also: lesson.title[OTHER[locale]],
      text: [lesson.lede, ...lesson.objectives.map(({ text }) => text)].map((text) => text[locale]).join(' '),
      place: '',
      href: paths.lesson(locale, id),
    },
    ...sections.map((section): SearchDocument => ({
      id: `section/${id}/${section.id}`,
      kind: 'section',
      title: section.title,
      also: '',
      text: '',
      place,
      href: paths.lesson(locale, id, anchors.section(section.id)),
    })),
    ...exercises.map((exercise): SearchDocument => ({
      id: `exercise/${id}/${exercise.id}`,
      kind: 'exercise',
      title: publicPart(exercise, 0).title[locale],
      also: '',
      text: '',
      place,
      href: paths.lesson(locale, id, anchors.exercise(exercise.id)),
    })),
  ]
}

async function termDocuments(locale: Locale): Promise<SearchDocument[]> {
  const glossary = await readGlossary()
  return glossary.map((entry) => {
    const { term, also = [], definition } = entry[locale]
    return {
      id: `term/${entry.id}`,
      kind: 'term',
      title: term,
      also: [...also, entry[OTHER[locale]].term].join(', '),
      text: definition,
      place: '',
      href: paths.term(locale, entry.id),
    }
  })
}

function toDocument(locale: Locale) {
  return ({ id, title, summary }: SimulationTitle): SearchDocument => ({
    id: `simulation/${id}`,
    kind: 'simulation',
    title,
    also: id.replaceAll('-', ' '),
    text: summary,
    place: '',
    href: paths.simulation(locale, id),
  })
}
