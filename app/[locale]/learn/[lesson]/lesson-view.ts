import { getTranslations } from 'next-intl/server'
import type {
  LessonView,
  MisconceptionView,
  SectionView,
  SimulationView,
  TermView,
} from '@/components/lesson/lesson-view'
import type { Locale } from '@/course/locale'
import { readGlossary, readMisconceptions } from '@/server/content/read'
import { readPublicLesson, type PublicLesson } from '@/server/reading/read-public-lesson'
import { courseRailView } from '../course-view'

/** Gathers what a lesson's page draws, in one language. Null when the course has no such lesson. */
export async function lessonView(id: string, locale: Locale): Promise<LessonView | null> {
  const lesson = await readPublicLesson(id, locale)
  if (lesson === null) return null
  const units = await courseRailView(locale)
  const order = units.flatMap((unit) => unit.lessons)
  const place = order.findIndex((other) => other.id === id)
  return {
    locale,
    id,
    number: place + 1,
    title: lesson.title[locale],
    lede: lesson.lede[locale],
    minutes: lesson.minutes,
    unitTitle: units.find((unit) => unit.lessons.some((other) => other.id === id))?.title ?? '',
    objectives: lesson.objectives.map((objective) => ({ id: objective.id, text: objective.text[locale] })),
    needs: lesson.needs.map((need) => ({
      lesson: need.lesson,
      title: order.find((other) => other.id === need.lesson)?.title ?? null,
      text: need.text[locale],
    })),
    sections: await sectionViews(lesson, locale),
    simulations: simulationViews(lesson, locale),
    predictions: lesson.predictions,
    exercises: lesson.exercises,
    terms: await termViews(locale),
    misconceptions: await misconceptionViews(id, locale),
    sources: lesson.sources,
    units,
    previous: order[place - 1] ?? null,
    next: order[place + 1] ?? null,
  }
}

const CLOSING_TITLES = {
  'in-production': 'inProduction',
  'where-the-picture-lies': 'whereThePictureLies',
  summary: 'summary',
  'further-reading': 'furtherReading',
} as const

async function sectionViews(lesson: PublicLesson, locale: Locale): Promise<SectionView[]> {
  const text = await getTranslations({ locale, namespace: 'lesson' })
  return lesson.outline.map(({ id, title }) => ({
    id,
    title: title ?? text(CLOSING_TITLES[id as keyof typeof CLOSING_TITLES]),
  }))
}

function simulationViews(lesson: PublicLesson, locale: Locale): SimulationView[] {
  return lesson.simulations.map(({ id, simulation, scenario, scenarios }) => ({
    id,
    simulation,
    scenario,
    offered: scenarios,
    scenarios: inOwnOrder(
      lesson.scenarios.filter((entry) => entry.run.simulation === simulation),
      scenarios,
    ).map((entry) => ({ ...entry, title: entry.title[locale], caption: entry.caption[locale] })),
  }))
}

/** What the lesson offers comes first, as the lesson orders it: the order of the file is that of the simulation's page. */
function inOwnOrder<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  offered: readonly string[],
): Entry[] {
  const place = ({ id }: Entry) => (offered.includes(id) ? offered.indexOf(id) : offered.length)
  return [...entries].sort((first, second) => place(first) - place(second))
}

async function termViews(locale: Locale): Promise<Record<string, TermView>> {
  const glossary = await readGlossary()
  return Object.fromEntries(
    glossary.map((entry) => {
      const { term, also = [], definition } = entry[locale]
      return [entry.id, { term, also, definition }]
    }),
  )
}

async function misconceptionViews(
  lesson: string,
  locale: Locale,
): Promise<Record<string, MisconceptionView>> {
  const misconceptions = await readMisconceptions()
  return Object.fromEntries(
    misconceptions.map(({ id, statement, correction, show }) => {
      const [owner, scenario] = show?.split('/') ?? []
      return [
        id,
        {
          statement: statement[locale],
          correction: correction[locale],
          ...(owner === lesson && scenario !== undefined && { show: scenario }),
        },
      ]
    }),
  )
}
