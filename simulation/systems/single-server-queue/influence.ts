import { isNote, requestOf, type SystemInfluence } from '../../kernel/influence'
import type { RecordedEvent, SystemRecording } from '../../kernel/recording'

/**
 * In one line everybody waits for everybody before them: what a request met until it was begun may have come from any
 * server and any earlier request, but never from a later one. From then on only its own server matters. Who was
 * refused left no trace for others.
 */
export function influenceIn({ events, requests }: SystemRecording): SystemInfluence {
  return {
    couldReach(earlier, later) {
      const request = requestOf(later)
      if (request === null) return false
      const { arrivedUs, startedUs } = requests[request - 1] ?? { arrivedUs: 0, startedUs: null }
      const untilUs = Math.min(startedUs ?? Infinity, later.atUs)
      if (earlier.kind === 'start') return true
      if (earlier.kind === 'intervene') {
        if (earlier.intervention.kind === 'load') return earlier.atUs <= arrivedUs
        return earlier.atUs <= untilUs || earlier.node === later.node
      }
      const other = requestOf(earlier)
      if (other === request) return true
      return (
        other !== null &&
        other < request &&
        earlier.atUs <= untilUs &&
        !isRefusal(earlier) &&
        !isNote(later, 'no-server')
      )
    },
    breakingEvent: ({ code, values }) =>
      events.find((event) => isNote(event, code) && requestOf(event) === values.request) ?? null,
  }
}

function isRefusal(event: RecordedEvent): boolean {
  return isNote(event, 'line-full') || isNote(event, 'no-server')
}
