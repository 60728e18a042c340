import { parentPort } from 'node:worker_threads'
import { grade } from '@/assessment/grade'
import { CATALOGUE } from '@/simulation/catalogue'
import type { Model } from '@/simulation/kernel/model'
import { loadModel } from '@/simulation/models'
import type { GradingTask, WorkerReply } from './grading-task'

// Runs in a thread of its own, from a bundle that scripts/build-worker.mjs makes.
const port = parentPort
if (!port) throw new Error('The grading worker runs in a worker thread only.')

function reply(message: WorkerReply): void {
  port?.postMessage(message)
}

const models = new Map<string, Model>()
for (const id of Object.keys(CATALOGUE)) models.set(id, await loadModel(id))

port.on('message', ({ exercise, seed, raw }: GradingTask) => {
  try {
    const result = grade(exercise, seed, raw, (run) => {
      const model = models.get(run.simulation)
      if (!model) throw new Error(`No simulation is called "${run.simulation}".`)
      return model.simulate(run, { level: 'metrics' })
    })
    reply({ kind: 'done', result })
  } catch (error) {
    reply({ kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
reply({ kind: 'ready' })
