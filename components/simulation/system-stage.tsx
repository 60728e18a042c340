import type { ComponentType } from 'react'
import { describe } from '@/simulation/catalogue'
import type { SystemView } from '@/simulation/kernel/description'
import { invariant } from '@/simulation/kernel/invariant'
import { FleetStage } from './fleet/fleet-stage'
import { NodeButtons } from './node-buttons'
import { QueueStage } from './queue/queue-stage'
import { ShardingStage } from './sharding/sharding-stage'
import type { SystemStageProps } from './system-stage-props'

/** What draws a system at an instant, by the view that its description names. */
const STAGES: Readonly<Record<SystemView, ComponentType<SystemStageProps>>> = {
  queue: QueueStage,
  fleet: FleetStage,
  sharding: ShardingStage,
}

export function SystemStage(props: SystemStageProps) {
  const description = describe(props.recording.run.simulation)
  invariant(description?.family === 'system', 'A recording of a system is of a system in the catalogue')
  const Stage = STAGES[description.view]
  if (props.onAct === undefined) return <Stage {...props} />
  // Of a run with other nodes none was reached yet.
  return (
    <NodeButtons key={props.recording.nodes.join()} onAct={props.onAct}>
      <Stage {...props} />
    </NodeButtons>
  )
}
