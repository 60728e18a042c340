import type { SystemRecording } from '@/simulation/kernel/recording'
import type { NodeId } from '@/simulation/kernel/run'
import { conditionAt } from '../run/condition-at'

export interface MachineSnapshot {
  readonly node: NodeId
  readonly isUp: boolean
  readonly isBusy: boolean
  /** Requests that wait for this machine and no other. */
  readonly waiting: number
}

export interface FleetSnapshot {
  readonly machines: readonly MachineSnapshot[]
  /** Requests in the common line. */
  readonly waiting: number
  /** What is counted: the whole run so far, the warm-up so far, or what came after it, as the figures have it. */
  readonly counted: 'run' | 'warm-up' | 'measured'
  readonly served: number
  readonly failed: number
}

/** Who waits where and what every machine does, read off the recording at an instant. */
export function snapshotAt(recording: SystemRecording, atUs: number): FleetSnapshot {
  const hasOwnLines = recording.run.parameters.layout === 'separate'
  const { counted, fromUs } = countedAt(recording, atUs)
  const own = new Map<NodeId, number>()
  const busy = new Set<NodeId>()
  let [waiting, served, failed] = [0, 0, 0]
  for (const { arrivedUs, startedUs, endedUs, server, fate } of recording.requests) {
    if (arrivedUs > atUs) break
    if (endedUs !== null && endedUs <= atUs) {
      if (endedUs < fromUs) continue
      if (fate === 'served') served += 1
      else failed += 1
    } else if (startedUs !== null && startedUs <= atUs) {
      if (server !== null) busy.add(server)
    } else if (hasOwnLines && server !== null) own.set(server, (own.get(server) ?? 0) + 1)
    else waiting += 1
  }
  const machines = recording.nodes.map((node, place) => ({
    node,
    isUp: conditionAt(recording.tracks[place], atUs) !== 'down',
    isBusy: busy.has(node),
    waiting: own.get(node) ?? 0,
  }))
  return { machines, waiting, counted, served, failed }
}

/** A warm-up that would last the whole run is none. */
function countedAt(
  { run, endUs }: SystemRecording,
  atUs: number,
): { readonly counted: FleetSnapshot['counted']; readonly fromUs: number } {
  const warmUpUs = Number(run.parameters.warmUpS) * 1_000_000
  if (warmUpUs === 0 || warmUpUs >= endUs) return { counted: 'run', fromUs: 0 }
  return atUs < warmUpUs ? { counted: 'warm-up', fromUs: 0 } : { counted: 'measured', fromUs: warmUpUs }
}
