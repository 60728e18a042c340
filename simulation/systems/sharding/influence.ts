import { isNote, type SystemInfluence } from '../../kernel/influence'
import type { RecordedEvent, SystemRecording } from '../../kernel/recording'

/**
 * Where the keys go when a shard joins or leaves depends on who is there by then, so on every such change before.
 * When a pause ends depends on the pauses of that shard, and on the changes, which may have kept it from leaving.
 */
export function influenceIn({ events }: SystemRecording): SystemInfluence {
  return {
    couldReach(earlier, later) {
      if (later.kind !== 'note' && later.kind !== 'resume') return false
      if (earlier.kind === 'intervene' && earlier.intervention.kind !== 'pause') return true
      if (later.kind === 'note') return earlier.kind === 'note' || earlier.kind === 'start'
      return earlier.node === later.node && earlier.kind !== 'note'
    },
    breakingEvent: ({ code, atUs, nodes }) =>
      code === 'moved-elsewhere' || code === 'moved-needlessly'
        ? (events.find((event) => isChange(event) && event.atUs === atUs && event.node === nodes[0]) ?? null)
        : null,
  }
}

function isChange(event: RecordedEvent): boolean {
  return isNote(event, 'joined') || isNote(event, 'left')
}
