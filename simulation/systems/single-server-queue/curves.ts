import type { Curve } from '../../kernel/recording'
import type { Run } from '../../kernel/run'
import { md1MeanResponseTime, mmcMeanResponseTime, mmcPercentile } from '../../theory/queueing'
import type { QueueMeter } from './meter'
import type { QueueSettings } from './settings'

/** Theory is drawn up to this load: at 1 the curve leaves every page. */
const LOAD_MAX_PERCENT = 98

/**
 * The curves of theory where theory applies, and the measured point beside each. Theory knows an unlimited line,
 * patient clients and an untouched run: M/M/c for exponential service, M/D/1 for constant service and one server.
 */
export function drawCurves(settings: QueueSettings, run: Run, meter: QueueMeter): readonly Curve[] {
  const { servers, serviceUs, isServiceConstant } = settings
  const isUntouched =
    run.interventions.length === 0 && settings.waitingMax === Infinity && settings.timeoutUs === Infinity
  if (!isUntouched) return []
  const mean = isServiceConstant
    ? servers === 1
      ? theory('response-time-by-load', (load) => md1MeanResponseTime(load, serviceUs))
      : null
    : theory('response-time-by-load', (load) => mmcMeanResponseTime(servers, load, serviceUs))
  const p99 = isServiceConstant
    ? null
    : theory('p99-by-load', (load) => mmcPercentile(servers, load, serviceUs, 99))
  return [
    ...withMeasured(mean, 'response-time-measured', settings.load, meter.responses.meanUs()),
    ...withMeasured(p99, 'p99-measured', settings.load, meter.responses.percentileUs(99)),
  ]
}

function withMeasured(
  curve: Curve | null,
  id: string,
  load: number,
  valueUs: number | null,
): readonly Curve[] {
  if (curve === null) return []
  if (valueUs === null) return [curve]
  return [curve, { id, xUnit: 'ratio', yUnit: 'us', kind: 'measured', points: [{ x: load, y: valueUs }] }]
}

function theory(id: string, responseUs: (load: number) => number): Curve {
  const points = Array.from({ length: LOAD_MAX_PERCENT + 1 }, (_, percent) => ({
    x: percent / 100,
    y: responseUs(percent / 100),
  }))
  return { id, xUnit: 'ratio', yUnit: 'us', kind: 'theory', points }
}
