import { hasTexts, loadTexts } from '@/components/simulation/load-texts'
import type { PlayerScenario } from '@/components/simulation/player-types'
import type { Locale } from '@/course/locale'
import { readCourse, readLesson, readScenarios } from '@/server/content/read'
import { CATALOGUE, describe } from '@/simulation/catalogue'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { loadModel } from '@/simulation/models'

const OFFERED_MAX = 5

/** The simulations that have pages of their own. */
export function listShownSimulations(): readonly string[] {
  return Object.values(CATALOGUE)
    .filter(({ id, isHidden }) => !isHidden && hasTexts(id))
    .map(({ id }) => id)
}

/** Everything a page about one simulation shows; null when there is no such simulation. */
export async function viewSimulation(id: string, locale: Locale) {
  const description = describe(id)
  if (!description || !listShownSimulations().includes(id)) return null
  const [texts, model] = await Promise.all([loadTexts(id, locale), loadModel(id)])
  const scenarios = await scenariosOf(id, locale)
  const recording = model.simulate(scenarios[0]?.run ?? defaultRun(description))
  return { texts, scenarios, offered: scenarios.slice(0, OFFERED_MAX), recording }
}

/** Every scenario that the lessons have of this simulation, each once: two lessons may give one name to different runs. */
async function scenariosOf(simulation: string, locale: Locale): Promise<PlayerScenario[]> {
  const { units } = await readCourse()
  const lessons = await Promise.all(units.flatMap(({ lessons: ids }) => ids).map(readLesson))
  const shows = (lesson: (typeof lessons)[number]) =>
    lesson?.simulations.some((shown) => shown.simulation === simulation) === true
  // A lesson about the simulation comes first: its scenarios are the ones that introduce it.
  const ordered = [...lessons.filter(shows), ...lessons.filter((lesson) => !shows(lesson))]
  const scenarios = await Promise.all(
    ordered.map(async (lesson) => {
      const found = lesson ? await readScenarios(lesson.id) : null
      return (found ?? [])
        .filter(({ run }) => run.simulation === simulation)
        .map((scenario) => ({ ...scenario, lesson: lesson?.id }))
    }),
  )
  return scenarios.flat().reduce<PlayerScenario[]>((kept, { lesson, ...scenario }) => {
    const namesake = kept.find(({ id }) => id === scenario.id)
    if (namesake && JSON.stringify(namesake.run) === JSON.stringify(scenario.run)) return kept
    const id = namesake ? `${lesson}-${scenario.id}` : scenario.id
    return [...kept, { ...scenario, id, title: scenario.title[locale], caption: scenario.caption[locale] }]
  }, [])
}
