import { readMeasure } from '@/simulation/kernel/sweep-plan'
import { loadModel } from '@/simulation/models'
import type { SweepAnswer, SweepQuestion } from './sweep-messages'

/** Simulates away from the page, so that the page stays alive while thousands of runs are made. */
async function measure({ simulation, point, runs, measure: what, curve }: SweepQuestion): Promise<void> {
  const model = await loadModel(simulation)
  const recordings = runs.map((run) => model.simulate(run, { level: 'metrics' }))
  const theory = recordings[0]?.curves.find(({ id }) => curve !== undefined && id === curve)
  post({
    kind: 'measured',
    point,
    // A run that was cut off at a limit has not measured what was asked.
    values: recordings.map((recording) => (recording.end === 'limit' ? null : readMeasure(recording, what))),
    ...(theory && { curve: theory }),
  })
}

function post(answer: SweepAnswer): void {
  postMessage(answer)
}

addEventListener('message', (event: MessageEvent<SweepQuestion>) => {
  measure(event.data).catch(() => post({ kind: 'failed' }))
})
