import { isAtRest } from './at-rest'
import { NodeRuntime, type ArmedTimer } from './node-runtime'
import { canonicalText, isSamePlain } from './plain'
import type { Body, Effect, Outcome, Protocol, ProtocolEvent, Snapshot } from './protocol'
import type { Recorder } from './recorder'
import type { LossCause } from './recording'
import type { MessageId, NodeId, Parameters } from './run'

/** A message on its way. */
export interface Flight {
  readonly id: MessageId
  readonly from: NodeId
  readonly to: NodeId
  readonly body: Body
}

/** What a timer leaves to chance. */
export type TimerChance = Pick<Extract<Effect, { kind: 'set-timer' }>, 'jitterUs' | 'exponentialUs'>

/** What a driver adds to the world: when things happen. A schedule adds nothing. */
export interface Driver<State> {
  sent(world: World<State>, flight: Flight): void
  armed(world: World<State>, node: NodeId, timer: ArmedTimer): void
  /** Chance's part of a timer's length, an integer of at least 0. */
  chanceUs(node: NodeId, chance: TimerChance): number
}

/**
 * A system of nodes and links in one run. It knows what may happen and what comes of it, never when: drivers set
 * `nowUs` and call `deliver`, `fire` and `choose`. Each returns whether there was such a thing to do.
 */
export class World<State> implements Snapshot<State> {
  nowUs = 0
  messagesSent = 0
  readonly nodes: readonly NodeRuntime<State>[]
  readonly inFlight = new Map<MessageId, Flight>()
  /** Directed links that lose everything, written `from>to`. */
  readonly cuts = new Set<string>()
  private readonly copies = new Map<MessageId, number>()
  private readonly byId: ReadonlyMap<NodeId, NodeRuntime<State>>

  constructor(
    private readonly protocol: Protocol<State>,
    readonly parameters: Parameters,
    readonly recorder: Recorder,
    private readonly driver: Driver<State>,
  ) {
    const ids = protocol.nodes(parameters)
    this.nodes = ids.map(
      (id) => new NodeRuntime(id, protocol, { self: id, nodes: ids, parameters, nowUs: 0 }, this),
    )
    this.byId = new Map(this.nodes.map((node) => [node.id, node]))
  }

  node(id: NodeId): NodeRuntime<State> | undefined {
    return this.byId.get(id)
  }

  isCut(from: NodeId, to: NodeId): boolean {
    return this.cuts.has(`${from}>${to}`)
  }

  start(): void {
    for (const node of this.nodes) {
      this.carryOut(node, node.ask({ kind: 'start' }), () =>
        this.recorder.record(this.nowUs, { kind: 'start', node: node.id, view: node.view() }),
      )
    }
  }

  /** Lets a message arrive: it is delivered, or lost when its link is cut or its receiver is down. */
  deliver(id: MessageId): boolean {
    const flight = this.inFlight.get(id)
    const receiver = flight && this.byId.get(flight.to)
    if (flight === undefined || receiver === undefined || receiver.isPaused) return false
    if (this.isCut(flight.from, flight.to)) return this.lose(flight, 'cut')
    if (receiver.state === null) return this.lose(flight, 'receiver-down')
    const { from, body } = flight
    return this.carryOut(receiver, receiver.ask({ kind: 'deliver', from, body }), () => {
      if (this.protocol.network === 'queue') this.inFlight.delete(id)
      this.recorder.close(id, this.nowUs)
      const view = receiver.view()
      this.recorder.record(this.nowUs, {
        kind: 'deliver',
        node: receiver.id,
        message: id,
        from,
        label: body.label,
        view,
      })
    })
  }

  /** Lets an armed timer go off. */
  fire(nodeId: NodeId, timer: string): boolean {
    const node = this.byId.get(nodeId)
    if (node === undefined || node.isPaused || !node.timers.has(timer)) return false
    const outcome = node.ask({ kind: 'fire', timer })
    return this.carryOut(node, outcome, () => {
      node.timers.delete(timer)
      this.recorder.record(this.nowUs, {
        kind: 'fire',
        node: node.id,
        timer: `${node.id}/${timer}`,
        view: node.view(),
      })
    })
  }

  choose(nodeId: NodeId, choice: string): boolean {
    const node = this.byId.get(nodeId)
    if (node === undefined || !node.enabledChoices().includes(choice)) return false
    return this.carryOut(node, node.ask({ kind: 'choose', choice }), () =>
      this.recorder.record(this.nowUs, { kind: 'choose', node: node.id, choice, view: node.view() }),
    )
  }

  /** Takes a message off its way, whatever the network. */
  lose(flight: Flight, cause: LossCause): boolean {
    if (!this.inFlight.delete(flight.id)) return false
    this.recorder.close(flight.id, this.nowUs, cause)
    const { id, to, body } = flight
    this.recorder.record(this.nowUs, { kind: 'lose', node: to, message: id, cause, label: body.label })
    return true
  }

  /** Sends the same message once more, under an id of its own. */
  copy(flight: Flight): void {
    const copies = (this.copies.get(flight.id) ?? 0) + 1
    this.copies.set(flight.id, copies)
    this.launch({ ...flight, id: `${flight.id}.${copies}` })
  }

  private launch(flight: Flight): void {
    this.inFlight.set(flight.id, flight)
    const { id, from, to, body } = flight
    this.recorder.open({ id, from, to, label: body.label, sentUs: this.nowUs })
    this.driver.sent(this, flight)
  }

  /** Does what the protocol wants done. `recordCause` runs between the change of state and the effects. */
  carryOut(node: NodeRuntime<State>, outcome: Outcome<State> | null, recordCause: () => void): boolean {
    if (outcome === null) return false
    node.take(outcome)
    recordCause()
    for (const effect of outcome.effects) this.effect(node, effect)
    return true
  }

  /**
   * Whether nothing more can happen without an intervention: no timer is armed but polls, no choice is open, and
   * what is on its way, the polls and everything sent in answer would leave every node as it is.
   */
  isAtRest(): boolean {
    if (this.nodes.some((node) => node.isPaused || this.canMoveAlone(node))) return false
    const polls = this.nodes.flatMap((node) => this.pollsOf(node))
    if (polls.includes(null)) return false
    const first = [...this.inFlight.values(), ...polls.flatMap((sent) => sent ?? [])]
    const keyOf = ({ from, to, body }: Flight) => `${from}>${to} ${canonicalText(body)}`
    return isAtRest(first, (flight) => this.answersTo(flight), keyOf)
  }

  private canMoveAlone(node: NodeRuntime<State>): boolean {
    return node.enabledChoices().length > 0 || [...node.timers.values()].some(({ isPoll }) => !isPoll)
  }

  private pollsOf(node: NodeRuntime<State>): readonly (readonly Flight[] | null)[] {
    return [...node.timers.keys()].map((timer) => this.tryOut(node, { kind: 'fire', timer }))
  }

  private answersTo({ from, to, body }: Flight): readonly Flight[] | null {
    const receiver = this.byId.get(to)
    if (receiver === undefined || receiver.state === null || this.isCut(from, to)) return []
    return this.tryOut(receiver, { kind: 'deliver', from, body })
  }

  /** What the event would send; null when it would change the node. */
  private tryOut(node: NodeRuntime<State>, event: ProtocolEvent): readonly Flight[] | null {
    const outcome = node.ask(event)
    if (outcome === null) return []
    if (!isSamePlain(outcome.state, node.state) || !outcome.effects.every(isHarmless)) return null
    return outcome.effects.flatMap((effect) =>
      effect.kind === 'send' ? [{ id: '', from: node.id, to: effect.to, body: effect.body }] : [],
    )
  }

  private effect(node: NodeRuntime<State>, effect: Effect): void {
    const { nowUs, recorder } = this
    switch (effect.kind) {
      case 'send':
        return this.send(node, effect.to, effect.body)
      case 'set-timer': {
        const timer = node.arm(effect, nowUs, this.driver.chanceUs(node.id, effect))
        recorder.record(nowUs, {
          kind: 'set-timer',
          node: node.id,
          timer: `${node.id}/${timer.name}`,
          dueUs: timer.dueUs,
        })
        return this.driver.armed(this, node.id, timer)
      }
      case 'cancel-timer':
        if (!node.timers.delete(effect.timer)) return
        return recorder.record(nowUs, {
          kind: 'cancel-timer',
          node: node.id,
          timer: `${node.id}/${effect.timer}`,
        })
      case 'write':
        return recorder.record(nowUs, { kind: 'write', node: node.id, key: effect.key, value: effect.value })
      case 'decide':
        return recorder.record(nowUs, { kind: 'decide', node: node.id, decision: effect.decision })
      case 'note':
        return recorder.record(nowUs, {
          kind: 'note',
          node: node.id,
          code: effect.code,
          values: effect.values ?? {},
        })
    }
  }

  private send(node: NodeRuntime<State>, to: NodeId, body: Body): void {
    node.sentCount += 1
    this.messagesSent += 1
    const flight = { id: `${node.id}#${node.sentCount}`, from: node.id, to, body }
    this.recorder.record(this.nowUs, {
      kind: 'send',
      node: node.id,
      message: flight.id,
      to,
      label: body.label,
    })
    this.launch(flight)
  }
}

/** Effects that a repeated question may have without anything having changed. */
function isHarmless(effect: Effect): boolean {
  return (
    effect.kind === 'send' ||
    effect.kind === 'note' ||
    (effect.kind === 'set-timer' && effect.isPoll === true)
  )
}
