import { SimulationStill } from '@/components/simulation/simulation-still'
import { loadTexts } from '@/components/simulation/load-texts'
import type { Locale } from '@/course/locale'
import type { Run } from '@/simulation/kernel/run'
import { loadModel } from '@/simulation/models'

/** Both runs at their ends, drawn on the server: for readers without scripts, and until the models have arrived. */
export async function ComparisonStill({ runs, locale }: { runs: readonly [Run, Run]; locale: Locale }) {
  const sides = await Promise.all(
    runs.map(async (run) => {
      const [model, texts] = await Promise.all([loadModel(run.simulation), loadTexts(run.simulation, locale)])
      return { recording: model.simulate(run), texts, id: `still-${run.simulation}` }
    }),
  )
  return (
    <div className="mt-14 grid grid-cols-[minmax(0,1fr)] gap-5 min-[900px]:grid-cols-2">
      {sides.map((side) => (
        <div key={side.id} className="min-w-0 rounded-control border border-rule bg-surface">
          <SimulationStill {...side} locale={locale} />
        </div>
      ))}
    </div>
  )
}
