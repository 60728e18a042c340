import { invariant } from '../../kernel/invariant'
import { EVENTS_MAX, type Model, type SimulateOptions } from '../../kernel/model'
import type { MetricValue, SystemRecording } from '../../kernel/recording'
import type { NodeId, Run } from '../../kernel/run'
import { drawCurves } from './curves'
import { singleServerQueueDescription } from './description'
import { influenceIn } from './influence'
import type { QueueMeter } from './meter'
import { QueueRun } from './queue-run'
import { QueueRecorder } from './recorder'
import { readSettings, type QueueSettings } from './settings'
import { judgeAllServed, judgeKeepsUp } from './verdicts'

/** Events that a run without a recorder may process when nothing else is asked: a few seconds of one core. */
export const METRICS_EVENTS_MAX = 20_000_000

export const model: Model = { description: singleServerQueueDescription, simulate, influenceIn }

/**
 * Plays a queue to the end of its duration. At level `metrics` nothing is recorded but figures, verdicts and curves,
 * and `eventsMax` counts the events processed; at `full` it counts the events recorded.
 * @throws {InvariantError} when the run is of another simulation or was not validated.
 */
export function simulate(run: Run, options: SimulateOptions = {}): SystemRecording {
  invariant(run.simulation === singleServerQueueDescription.id, 'The run is of another simulation')
  const settings = readSettings(run.parameters)
  const nodes = serverNames(settings.servers)
  const level = options.level ?? 'full'
  const recorder = level === 'full' ? new QueueRecorder(run, nodes) : null
  const queue = new QueueRun(settings, run, nodes, recorder)
  const end = queue.play(options.eventsMax ?? (level === 'full' ? EVENTS_MAX : METRICS_EVENTS_MAX))
  return {
    family: 'system',
    run,
    nodes,
    endUs: queue.endUs,
    end,
    events: recorder?.events ?? [],
    unused: [...queue.unused].sort((left, right) => left - right),
    metrics: measure(queue.meter, settings),
    properties: {
      'all-served': judgeAllServed(queue.firstMiss, settings, end),
      'keeps-up': judgeKeepsUp(queue.meter, settings, queue.endUs),
    },
    series: recorder?.series() ?? [],
    curves: drawCurves(settings, run, queue.meter),
    requests: recorder?.requests ?? [],
    tracks: recorder?.tracks(queue.endUs) ?? [],
  }
}

/** `s1` … `s8`, whatever the number, so that an intervention keeps its meaning when servers are added. */
function serverNames(servers: number): readonly NodeId[] {
  return Array.from({ length: servers }, (_, server) => `s${server + 1}`)
}

function measure(meter: QueueMeter, settings: QueueSettings): Readonly<Record<string, MetricValue>> {
  const { responses } = meter
  return {
    'mean-response-time': { value: responses.meanUs(), unit: 'us' },
    'p50-response-time': { value: responses.percentileUs(50), unit: 'us' },
    'p95-response-time': { value: responses.percentileUs(95), unit: 'us' },
    'p99-response-time': { value: responses.percentileUs(99), unit: 'us' },
    throughput: { value: meter.throughput(), unit: 'requests/s' },
    utilisation: { value: meter.utilisation(settings.servers), unit: 'ratio' },
    'mean-in-system': { value: meter.meanInSystem(), unit: 'requests' },
    arrivals: { value: meter.arrivals, unit: 'requests' },
    served: { value: meter.served, unit: 'requests' },
    refused: { value: meter.refused, unit: 'requests' },
    failed: { value: meter.failed, unit: 'requests' },
    unfinished: { value: meter.inSystem, unit: 'requests' },
  }
}
