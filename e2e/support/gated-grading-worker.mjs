// The real grading worker behind a gate: it says when a grading has begun, and grades once the gate is open. Both are
// files, because the test runs in another process.
import { existsSync, watch, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parentPort, Worker } from 'node:worker_threads'

const { GATED_WORKER_PATH, GATE_BEGUN, GATE_OPEN } = process.env
const worker = new Worker(GATED_WORKER_PATH)
worker.on('message', (reply) => parentPort.postMessage(reply))
parentPort.on('message', async (task) => {
  const opened = untilOpen()
  writeFileSync(GATE_BEGUN, '')
  await opened
  worker.postMessage(task)
})

function untilOpen() {
  return new Promise((resolve) => {
    const watcher = watch(dirname(GATE_OPEN), look)
    function look() {
      if (!existsSync(GATE_OPEN)) return
      watcher.close()
      resolve()
    }
    look()
  })
}
