import { isNote, requestOf, type SystemInfluence } from '../../kernel/influence'
import type { RecordedEvent, RequestTrack, SystemRecording } from '../../kernel/recording'

/**
 * One line ties all machines together: whatever happened anywhere before a request was begun may have made it wait.
 * With a line for each machine only its own matters, and who was up when the request chose. Later requests never matter.
 */
export function influenceIn(recording: SystemRecording): SystemInfluence {
  const { events, requests } = recording
  const areSeparate = recording.run.parameters.layout === 'separate'
  const trackOf = (event: RecordedEvent) => requests[(requestOf(event) ?? 0) - 1]

  function reachesRequest(earlier: RecordedEvent, later: RecordedEvent, track: RequestTrack): boolean {
    const { arrivedUs, server } = track
    const untilUs = Math.min(track.startedUs ?? Infinity, later.atUs)
    if (earlier.kind === 'intervene' && earlier.intervention.kind === 'load') return earlier.atUs <= arrivedUs
    if (earlier.kind === 'start') return !areSeparate || server === null || earlier.node === server
    const other = trackOf(earlier)
    if (other === undefined)
      return earlier.atUs <= (areSeparate ? arrivedUs : untilUs) || earlier.node === server
    if (other.id === track.id) return true
    if (other.id > track.id || earlier.atUs > untilUs || isTurnedAway(other) || isTurnedAway(track))
      return false
    return !areSeparate || other.server === server
  }

  return {
    couldReach(earlier, later) {
      const track = trackOf(later)
      if (track !== undefined) return reachesRequest(earlier, later, track)
      return later.kind === 'note' && reachesMachine(earlier, later.node, later.code)
    },
    breakingEvent: ({ code, atUs }) =>
      code === 'request-failed'
        ? (events.find((event) => event.atUs === atUs && isNote(event, 'failed')) ?? null)
        : null,
  }
}

/** Machines fail and are repaired by themselves, each on its own: only what was done to the machine can change that. */
function reachesMachine(earlier: RecordedEvent, machine: string, code: string): boolean {
  if (code === 'replacing') return false
  if (code === 'replaced') return isNote(earlier, 'replacing')
  return earlier.node === machine && earlier.kind !== 'start' && requestOf(earlier) === null
}

/** Nobody was up to take it. */
function isTurnedAway({ startedUs, endedUs, arrivedUs, server }: RequestTrack): boolean {
  return startedUs === null && server === null && endedUs === arrivedUs
}
