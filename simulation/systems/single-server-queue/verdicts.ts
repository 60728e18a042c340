import type { Explanation, PropertyResult, Verdict } from '../../kernel/recording'
import type { QueueMeter } from './meter'
import type { Miss } from './queue-run'
import type { QueueSettings } from './settings'

/** Waiting requests per server from which a line that never gets shorter counts as a backlog. */
const BACKLOG_PER_SERVER = 20

/** Always: no request is refused or fails. A run cut short by a limit can only say what it saw. */
export function judgeAllServed(
  miss: Miss | null,
  settings: QueueSettings,
  end: 'horizon' | 'limit',
): PropertyResult {
  if (miss === null) {
    const verdict: Verdict = end === 'limit' ? 'unknown' : 'holds'
    return { verdict, history: [{ atUs: 0, verdict }] }
  }
  const explanation: Explanation = {
    code: miss.cause,
    nodes: miss.node === null ? [] : [miss.node],
    values: { request: miss.request, ...valuesOf(miss, settings) },
    atUs: miss.atUs,
  }
  const history = [{ atUs: miss.atUs, verdict: 'fails' as const, explanation }]
  return {
    verdict: 'fails',
    explanation,
    history: miss.atUs === 0 ? history : [{ atUs: 0, verdict: 'holds' }, ...history],
  }
}

/**
 * Eventually: the servers keep up. It fails when throughout the last quarter of the run a backlog stood in the system
 * and its lowest point lies above the one of the second quarter: every quarter the servers fall further behind.
 * Once a limit or impatient clients send some away, the line has found its length: it may be long, but it does not grow.
 * Short runs of a nearly saturated queue can look like that by chance; that is what the lesson's longer runs are for.
 */
export function judgeKeepsUp(meter: QueueMeter, settings: QueueSettings, endUs: number): PropertyResult {
  const [, before, , fewest] = meter.fewestByQuarter
  const isUnknown = { atUs: 0, verdict: 'unknown' as const }
  if (before === undefined || fewest === undefined) return { verdict: 'unknown', history: [isUnknown] }
  const isBounded = settings.waitingMax !== Infinity || settings.timeoutUs !== Infinity
  const isHeld = isBounded && meter.refused + meter.failed > 0
  if (isHeld || fewest < BACKLOG_PER_SERVER * settings.servers || fewest <= before) {
    return { verdict: 'holds', history: [isUnknown, { atUs: endUs, verdict: 'holds' }] }
  }
  const explanation = { code: 'backlog-grows', nodes: [], values: { before, fewest }, atUs: endUs }
  return {
    verdict: 'fails',
    explanation,
    history: [isUnknown, { atUs: endUs, verdict: 'fails', explanation }],
  }
}

function valuesOf(miss: Miss, settings: QueueSettings): Readonly<Record<string, number>> {
  if (miss.cause === 'line-full') return { limit: settings.waitingMax }
  if (miss.cause === 'timeout') return { timeoutUs: settings.timeoutUs }
  return {}
}
