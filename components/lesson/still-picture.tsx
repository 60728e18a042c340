import type { Locale } from '@/course/locale'
import { loadModel } from '@/simulation/models'
import { hasTexts, loadTexts } from '../simulation/load-texts'
import { SimulationStill } from '../simulation/simulation-still'
import type { SimulationView } from './lesson-view'

interface Props {
  simulation: SimulationView
  locale: Locale
}

/** What the simulation opens with, computed and drawn while the page is prerendered: seen before any script arrives. */
export async function StillPicture({ simulation, locale }: Props) {
  const scenario = simulation.scenarios.find(({ id }) => id === simulation.scenario)
  if (!scenario || !hasTexts(simulation.simulation)) return null
  const [model, texts] = await Promise.all([
    loadModel(simulation.simulation),
    loadTexts(simulation.simulation, locale),
  ])
  const recording = model.simulate(scenario.run)
  return (
    <SimulationStill
      id={`${simulation.id}-still`}
      recording={recording}
      texts={texts}
      locale={locale}
      atUs={scenario.showAtUs}
      scenarios={simulation.scenarios
        .filter(({ id }) => simulation.offered.includes(id))
        .map(({ title }) => title)}
    />
  )
}
