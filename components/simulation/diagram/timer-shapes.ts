import type { RecordedEvent } from '@/simulation/kernel/recording'
import { timerName } from './lane-marks'

export interface TimerSpan {
  readonly timer: string
  readonly name: string
  readonly node: string
  readonly setUs: number
  readonly dueUs: number
  /** When it fired, was cancelled, was set anew or was forgotten in a crash; null while it is still pending at the end. */
  readonly endUs: number | null
  readonly ending: 'fired' | 'cancelled' | 'pending'
}

/** Follows every timer from its setting to its end. */
export function timerSpans(events: readonly RecordedEvent[]): TimerSpan[] {
  const spans: TimerSpan[] = []
  const open = new Map<string, TimerSpan>()
  const close = (timer: string, atUs: number, ending: 'fired' | 'cancelled') => {
    const span = open.get(timer)
    if (!span) return
    open.delete(timer)
    spans.push({ ...span, endUs: atUs, ending })
  }
  for (const event of events) {
    if (event.kind === 'set-timer') {
      close(event.timer, event.atUs, 'cancelled')
      open.set(event.timer, {
        timer: event.timer,
        name: timerName(event.timer),
        node: event.node,
        setUs: event.atUs,
        dueUs: event.dueUs,
        endUs: null,
        ending: 'pending',
      })
    } else if (event.kind === 'cancel-timer') close(event.timer, event.atUs, 'cancelled')
    else if (event.kind === 'fire') close(event.timer, event.atUs, 'fired')
    else if (event.kind === 'intervene' && event.intervention.kind === 'crash') {
      const crashed = event.intervention.node
      for (const span of [...open.values()])
        if (span.node === crashed) close(span.timer, event.atUs, 'cancelled')
    }
  }
  return [...spans, ...open.values()].sort((first, second) => first.setUs - second.setUs)
}

/** The timers that are running at an instant. */
export function pendingTimersAt(spans: readonly TimerSpan[], atUs: number): TimerSpan[] {
  return spans.filter((span) => span.setUs <= atUs && (span.endUs === null || span.endUs > atUs))
}
