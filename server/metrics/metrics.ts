import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const GRADING_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

function makeMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers })
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'faultline_http_request_duration_seconds',
      help: 'From the arrival of a request to the end of its response, by route template.',
      labelNames: ['method', 'route', 'status'],
      buckets: REQUEST_SECONDS,
      registers,
    }),
    requestsInProgress: gauge('faultline_http_requests_in_progress', 'Requests not answered to the end yet.'),
    gradingSeconds: new Histogram({
      name: 'faultline_grading_duration_seconds',
      help: 'Gradings that run a simulation, waiting in the queue included.',
      labelNames: ['result'],
      buckets: GRADING_SECONDS,
      registers,
    }),
    gradingThreads: gauge('faultline_grading_threads', 'Threads that grade simulations.', ['state']),
    gradingQueueLength: gauge('faultline_grading_queue_length', 'Gradings that wait for a thread.'),
    gradingQueueMax: gauge('faultline_grading_queue_max', 'Gradings that may wait.'),
    answers: new Counter({
      name: 'faultline_answers_total',
      help: 'Answers received in lessons, reviews and quizzes, by what came of them: right, wrong, or the code of the refusal.',
      labelNames: ['context', 'outcome'],
      registers,
    }),
    rateLimitRefusals: new Counter({
      name: 'faultline_rate_limit_refusals_total',
      help: 'Requests refused because of too many tries, by limit.',
      labelNames: ['limit'],
      registers,
    }),
    databaseConnections: gauge('faultline_database_connections', 'Open connections to the database.', [
      'state',
    ]),
    replicaLagSeconds: gauge('faultline_database_lag_seconds', 'Seconds behind the primary.', ['database']),
    databaseWaiting: gauge('faultline_database_waiting', 'Requests that wait for a connection.'),
  }
}

// The page bundler loads this module once per entry; the numbers belong to the whole process.
const holder = globalThis as typeof globalThis & { faultlineMetrics?: ReturnType<typeof makeMetrics> }

/** The numbers of this process. Labels hold templates, codes and names of ours, never anything of a person. */
export function metrics(): ReturnType<typeof makeMetrics> {
  holder.faultlineMetrics ??= makeMetrics()
  return holder.faultlineMetrics
}
