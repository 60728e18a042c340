import { drawExponential } from './elementary'
import { EventQueue } from './event-queue'
import { intervene, NOTHING_LEFT, resume, type Aftermath, type FaultDriver } from './faults'
import type { ArmedTimer } from './node-runtime'
import type { Protocol } from './protocol'
import { createRandom, type Random } from './random'
import type { LossCause } from './recording'
import type { MessageId, NodeId, Run, TimedIntervention } from './run'
import type { RunOutcome } from './simulate'
import type { Driver, Flight, TimerChance, World } from './world'

/** How long at most a node takes over an internal choice, virtual microseconds. */
const CHOICE_US_MAX = 20_000

type Pending =
  | { readonly kind: 'intervene'; readonly index: number }
  | { readonly kind: 'resume'; readonly node: NodeId; readonly untilUs: number }
  | { readonly kind: 'arrive'; readonly flight: Flight }
  | { readonly kind: 'vanish'; readonly flight: Flight; readonly cause: LossCause }
  | { readonly kind: 'fire'; readonly node: NodeId; readonly timer: ArmedTimer }
  | { readonly kind: 'choose'; readonly node: NodeId }

/**
 * What comes first when several things fall on one instant: interventions (in the run's order) and ends of pauses,
 * then messages, then timers, then choices; within each, in the order in which they were set going. So a message
 * that arrives at the very deadline beats the time-out.
 */
const RANK = { intervene: 0, resume: 0, arrive: 1, vanish: 1, fire: 2, choose: 3 } as const
const RANKS = 4

/** Seed, latencies, timers and chance decide what happens when. */
export class TimedDriver<State> implements Driver<State>, FaultDriver {
  private readonly queue = new EventQueue<Pending>()
  private readonly chance: Random
  private readonly forks = new Map<string, Random>()
  /** Which of the run's interventions act on a message when it is sent. */
  private readonly onMessage = new Map<MessageId, number[]>()
  private readonly used = new Set<number>()
  private readonly heldBackUs = new Map<MessageId, number>()
  private readonly discarded = new Set<MessageId>()
  private readonly pausedUntilUs = new Map<NodeId, number>()
  private readonly choosing = new Set<NodeId>()
  /** How many interventions, ends of pauses and choices are still to come: until then nothing is settled. */
  private outstanding = 0

  constructor(
    private readonly protocol: Protocol<State>,
    private readonly run: Run,
  ) {
    this.chance = createRandom(run.seed)
    for (const [index, intervention] of run.interventions.entries()) {
      if (!('message' in intervention)) this.push(intervention.atUs, { kind: 'intervene', index })
      else
        this.onMessage.set(intervention.message, [...(this.onMessage.get(intervention.message) ?? []), index])
    }
  }

  drive(world: World<State>, observe: () => void): RunOutcome {
    world.start()
    this.offerChoices(world)
    observe()
    let isAtRest = false
    while (this.queue.length > 0) {
      if (world.recorder.isFull) return this.outcome('limit', world)
      isAtRest ||= this.outstanding === 0 && world.isAtRest()
      const pending = this.queue.pop()
      if (pending.kind === 'fire' && !isArmed(world, pending)) continue
      // What is on its way still arrives, but questions that nothing can answer are not asked for ever.
      if (pending.kind === 'fire' && pending.timer.isPoll && isAtRest) continue
      if (isOutstanding(pending)) this.outstanding -= 1
      world.nowUs = Math.floor(this.queue.timeUs / RANKS)
      this.happen(world, pending)
      this.offerChoices(world)
      observe()
    }
    return this.outcome(world.isAtRest() ? 'quiescent' : 'horizon', world)
  }

  /** Draws the message's fate and latency from its link's own chance, then lets the interventions on it act. */
  sent(world: World<State>, flight: Flight): void {
    const { latencyUsMin, latencyUsMax, lossRatio } = this.protocol.link(
      world.parameters,
      flight.from,
      flight.to,
    )
    // A copy draws from a fork of its own, so that making one shifts nothing else.
    const isCopy = flight.id.includes('.')
    const chance = this.fork(isCopy ? `copy/${flight.id}` : `link/${flight.from}>${flight.to}`)
    const isLost = chance.nextDouble() < lossRatio
    const latencyUs = latencyUsMin + chance.nextBelow(latencyUsMax - latencyUsMin + 1)
    for (const index of this.onMessage.get(flight.id) ?? []) this.intervene(world, index)
    const isDropped = this.discarded.has(flight.id)
    const heldBackUs = this.heldBackUs.get(flight.id) ?? 0
    // What is lost on its way ends half-way, where the picture has room for its cross.
    const takesUs = isLost || isDropped ? Math.floor(latencyUs / 2) : latencyUs + heldBackUs
    const endUs = world.nowUs + takesUs
    world.recorder.expect(flight.id, endUs)
    if (isLost || isDropped)
      this.push(endUs, { kind: 'vanish', flight, cause: isDropped ? 'dropped' : 'loss' })
    else this.push(endUs, { kind: 'arrive', flight })
  }

  armed(_world: World<State>, node: NodeId, timer: ArmedTimer): void {
    this.push(timer.dueUs, { kind: 'fire', node, timer })
  }

  chanceUs(node: NodeId, { jitterUs = 0, exponentialUs = 0 }: TimerChance): number {
    const evenly = jitterUs === 0 ? 0 : this.fork(`jitter/${node}`).nextBelow(jitterUs + 1)
    if (exponentialUs === 0) return evenly
    return evenly + Math.round(drawExponential(this.fork(`delay/${node}`), exponentialUs))
  }

  pausedUntil(node: NodeId, untilUs: number): void {
    this.pausedUntilUs.set(node, untilUs)
    this.push(untilUs, { kind: 'resume', node, untilUs })
  }

  holdBack(flight: Flight, byUs: number): boolean {
    this.heldBackUs.set(flight.id, (this.heldBackUs.get(flight.id) ?? 0) + byUs)
    return true
  }

  discard(flight: Flight): Aftermath {
    if (this.discarded.has(flight.id)) return null
    this.discarded.add(flight.id)
    return NOTHING_LEFT
  }

  private happen(world: World<State>, pending: Pending): void {
    switch (pending.kind) {
      case 'intervene':
        return this.intervene(world, pending.index)
      case 'resume':
        // A node that crashed and was paused again has a later end of its pause.
        return this.pausedUntilUs.get(pending.node) === pending.untilUs
          ? resume(world, pending.node)
          : undefined
      case 'vanish':
        return void world.lose(pending.flight, pending.cause)
      case 'arrive':
        if (!this.isPutOff(world, pending.flight.to, pending)) world.deliver(pending.flight.id)
        return
      case 'fire':
        if (!this.isPutOff(world, pending.node, pending)) world.fire(pending.node, pending.timer.name)
        return
      case 'choose':
        return this.choose(world, pending.node)
    }
  }

  /** What happens to a paused node waits until it goes on. */
  private isPutOff(world: World<State>, node: NodeId, pending: Pending): boolean {
    if (world.node(node)?.isPaused !== true) return false
    this.push(this.pausedUntilUs.get(node) as number, pending)
    return true
  }

  private intervene(world: World<State>, index: number): void {
    const intervention = this.run.interventions[index] as TimedIntervention
    if (intervene(world, intervention, index, this)) this.used.add(index)
  }

  /** A node that can choose does so within a while of its own; what is open is looked at again when it does. */
  private offerChoices(world: World<State>): void {
    for (const node of world.nodes) {
      const { id } = node
      if (this.choosing.has(id) || node.enabledChoices().length === 0) continue
      this.choosing.add(id)
      const takesUs = this.fork(`node/${id}`).nextBelow(CHOICE_US_MAX + 1)
      this.push(world.nowUs + takesUs, { kind: 'choose', node: id })
    }
  }

  private choose(world: World<State>, id: NodeId): void {
    this.choosing.delete(id)
    const open = world.node(id)?.enabledChoices() ?? []
    if (open.length === 0) return
    world.choose(id, open[this.fork(`node/${id}`).nextBelow(open.length)] as string)
  }

  private outcome(end: RunOutcome['end'], world: World<State>): RunOutcome {
    const unused = this.run.interventions.flatMap((_, index) => (this.used.has(index) ? [] : [index]))
    return { end, endUs: world.nowUs, unused }
  }

  private fork(name: string): Random {
    const fork = this.forks.get(name) ?? this.chance.fork(name)
    this.forks.set(name, fork)
    return fork
  }

  private push(atUs: number, pending: Pending): void {
    if (isOutstanding(pending)) this.outstanding += 1
    // Something set going at this instant by a later rank happens at once, not in the past.
    this.queue.push(Math.max(atUs * RANKS + RANK[pending.kind], this.queue.timeUs), pending)
  }
}

function isArmed<State>(world: World<State>, { node, timer }: Extract<Pending, { kind: 'fire' }>): boolean {
  return world.node(node)?.timers.get(timer.name)?.generation === timer.generation
}

function isOutstanding({ kind }: Pending): boolean {
  return kind === 'intervene' || kind === 'resume' || kind === 'choose'
}
