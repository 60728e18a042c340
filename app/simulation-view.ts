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

/** The scenarios that the lessons show of this simulation, each name once. */
async function scenariosOf(simulation: string, locale: Locale): Promise<PlayerScenario[]> {
  const { units } = await readCourse()
  const lessons = await Promise.all(units.flatMap(({ lessons: ids }) => ids).map(readLesson))
  const showing = lessons.filter((lesson) =>
    lesson?.simulations.some((shown) => shown.simulation === simulation),
  )
  const scenarios = await Promise.all(showing.map((lesson) => readScenarios(lesson?.id ?? '')))
  const found = scenarios.flatMap((list) => list ?? []).filter(({ run }) => run.simulation === simulation)
  return found
    .filter(({ id }, place) => found.findIndex((other) => other.id === id) === place)
    .map((scenario) => ({ ...scenario, title: scenario.title[locale], caption: scenario.caption[locale] }))
}
