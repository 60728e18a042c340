import type { Intervention, NodeId } from './run'
import type { Flight, World } from './world'

/** What is left to do once the intervention is on record, or null when it named something absent or changed nothing. */
export type Aftermath = (() => void) | null

export const NOTHING_LEFT = () => undefined

/** What interventions that take time mean to a driver. */
export interface FaultDriver {
  /** The pause ends at that instant, by calling `resume`. */
  pausedUntil(node: NodeId, untilUs: number): void
  /** Holds the message back by so many virtual microseconds; false when that means nothing here. */
  holdBack(flight: Flight, byUs: number): boolean
  /** Sees to it that the message is lost as `dropped`: what is left to do for that, or null when it is already. */
  discard(flight: Flight): Aftermath
}

/**
 * Does something to a running world.
 * @param index place of the intervention in its run, for the record.
 * @returns whether it had an effect; what names something absent or changes nothing is reported as unused.
 */
export function intervene<State>(
  world: World<State>,
  intervention: Intervention,
  index: number,
  driver: FaultDriver,
): boolean {
  const aftermath = applyTo(world, intervention, driver)
  if (aftermath === null) return false
  const node = 'node' in intervention ? world.node(intervention.node) : undefined
  world.recorder.record(world.nowUs, {
    kind: 'intervene',
    node: node?.id ?? null,
    intervention,
    index,
    ...(node && { view: node.view() }),
  })
  aftermath()
  return true
}

/** Lets a paused node go on. Nothing happens when it crashed meanwhile. */
export function resume<State>(world: World<State>, id: NodeId): void {
  const node = world.node(id)
  if (node === undefined || !node.isPaused) return
  node.isPaused = false
  world.recorder.record(world.nowUs, { kind: 'resume', node: id, view: node.view() })
}

function applyTo<State>(world: World<State>, intervention: Intervention, driver: FaultDriver): Aftermath {
  switch (intervention.kind) {
    case 'crash':
      return crash(world, intervention.node)
    case 'recover':
      return recover(world, intervention.node)
    case 'pause':
      return pause(world, intervention.node, intervention.durationUs, driver)
    case 'cut':
    case 'heal':
      return setLinks(world, intervention)
    case 'drop':
    case 'duplicate':
    case 'delay':
      return onMessage(world, intervention, driver)
    case 'load':
      return null
  }
}

function onMessage<State>(
  world: World<State>,
  intervention: Extract<Intervention, { message: string }>,
  driver: FaultDriver,
): Aftermath {
  const flight = world.inFlight.get(intervention.message)
  if (flight === undefined) return null
  if (intervention.kind === 'duplicate') return () => world.copy(flight)
  if (intervention.kind === 'drop') return driver.discard(flight)
  return driver.holdBack(flight, intervention.byUs) ? NOTHING_LEFT : null
}

function crash<State>(world: World<State>, id: NodeId): Aftermath {
  const node = world.node(id)
  if (node === undefined || node.state === null) return null
  node.crash()
  return NOTHING_LEFT
}

function recover<State>(world: World<State>, id: NodeId): Aftermath {
  const node = world.node(id)
  if (node === undefined || node.state !== null) return null
  const outcome = node.ask({ kind: 'recover', stable: node.stable })
  if (outcome === null) return null
  node.take(outcome)
  return () => world.carryOut(node, outcome, NOTHING_LEFT)
}

function pause<State>(world: World<State>, id: NodeId, durationUs: number, driver: FaultDriver): Aftermath {
  const node = world.node(id)
  if (node === undefined || node.state === null || node.isPaused) return null
  node.isPaused = true
  driver.pausedUntil(id, world.nowUs + durationUs)
  return NOTHING_LEFT
}

function setLinks<State>(
  world: World<State>,
  { kind, from, to, oneWay }: Extract<Intervention, { kind: 'cut' | 'heal' }>,
): Aftermath {
  if (from === to || world.node(from) === undefined || world.node(to) === undefined) return null
  const links = oneWay === true ? [`${from}>${to}`] : [`${from}>${to}`, `${to}>${from}`]
  const changed = links.filter((link) => world.cuts.has(link) === (kind === 'heal'))
  if (changed.length === 0) return null
  for (const link of changed) {
    if (kind === 'cut') world.cuts.add(link)
    else world.cuts.delete(link)
  }
  return NOTHING_LEFT
}
