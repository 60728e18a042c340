import { invariant } from './invariant'
import type { Intervention, MessageId, NodeId, Run, Step } from './run'
import type { Message, Transition } from './search-machine'
import { kindOfMove, LOCAL_MOVES_MAX, MOVE, placeOfMove } from './search-moves'
import type { SearchSpace } from './search-space'
import type { StateStore } from './search-store'

/**
 * Writes the way to a state down as a run with a schedule that `simulate` replays.
 * @param state a state of the store; its parents lead back to the first one.
 */
export function runTo<State>(space: SearchSpace<State>, store: StateStore, state: number): Run {
  const path: number[] = []
  for (let at = state; store.parentOf(at) !== -1; at = store.parentOf(at)) path.push(store.moveOf(at))
  const { protocol, machine } = space
  const scribe = new Scribe(space)
  return {
    simulation: protocol.description.id,
    version: protocol.description.version,
    parameters: machine.parameters,
    seed: 1,
    interventions: [],
    schedule: path.reverse().map((move) => scribe.step(move)),
  }
}

/** Follows a path with message ids, which states leave out so that equal ones are equal. */
class Scribe<State> {
  private readonly state: Int32Array
  private readonly sentCounts: number[]
  private readonly idBySlot = new Map<number, MessageId>()
  private readonly copies = new Map<MessageId, number>()

  constructor(private readonly space: SearchSpace<State>) {
    this.state = space.createBuffer()
    this.sentCounts = space.machine.ids.map(() => 0)
    for (let node = 0; node < space.size; node += 1) this.take(node, space.machine.start(node))
  }

  step(move: number): Step {
    const place = placeOfMove(move)
    switch (kindOfMove(move)) {
      case MOVE.deliver:
        return this.deliver(place)
      case MOVE.local:
      case MOVE.poll:
        return this.localMove(Math.floor(place / LOCAL_MOVES_MAX), place % LOCAL_MOVES_MAX)
      case MOVE.crash:
        this.state[place] = this.space.machine.crash(this.state[place] as number)
        return fault({ kind: 'crash', node: this.nameOf(place) })
      case MOVE.recover:
        this.take(place, this.space.machine.recover(this.state[place] as number))
        return fault({ kind: 'recover', node: this.nameOf(place) })
      case MOVE.drop:
        this.space.clearSlot(this.state, place)
        return fault({ kind: 'drop', message: this.idOf(place) })
      case MOVE.duplicate:
        return this.duplicate(place)
      default:
        return this.setLink(Math.floor(place / this.space.size), place % this.space.size)
    }
  }

  private deliver(slot: number): Step {
    const { space, state } = this
    const message = space.slotMessages[slot] as number
    const { from, to } = space.machine.messages[message] as Message
    const config = state[to] as number
    const isLost = space.isCut(state, from, to) || space.machine.isDown(config)
    const step: Step = { kind: 'deliver', message: this.idOf(slot) }
    if (space.protocol.network === 'queue') space.clearSlot(state, slot)
    if (!isLost) this.take(to, space.machine.deliver(config, message))
    return step
  }

  private localMove(node: number, index: number): Step {
    const move = this.space.machine.localMovesOf(this.state[node] as number)[index]
    invariant(move !== undefined, 'A path names a move that its state does not have')
    this.take(node, move.transition)
    if (move.kind === 'fire') return { kind: 'fire', timer: `${this.nameOf(node)}/${move.name}` }
    return { kind: 'choose', node: this.nameOf(node), choice: move.name }
  }

  private duplicate(slot: number): Step {
    const message = this.idOf(slot)
    const copies = (this.copies.get(message) ?? 0) + 1
    this.copies.set(message, copies)
    this.idBySlot.set(
      this.space.send(this.state, this.space.slotMessages[slot] as number),
      `${message}.${copies}`,
    )
    return fault({ kind: 'duplicate', message })
  }

  private setLink(high: number, low: number): Step {
    const { space, state } = this
    const kind = space.isCut(state, low, high) ? 'heal' : 'cut'
    state[space.cutsAt] = (state[space.cutsAt] as number) ^ (1 << space.pair(low, high))
    return fault({ kind, from: this.nameOf(low), to: this.nameOf(high) })
  }

  private take(node: number, transition: Transition | null): void {
    invariant(transition !== null, 'A path takes a move that is not enabled')
    this.state[node] = transition.config
    for (const message of transition.sends) {
      const count = (this.sentCounts[node] as number) + 1
      this.sentCounts[node] = count
      const slot = this.space.send(this.state, message)
      this.idBySlot.set(slot, `${this.nameOf(node)}#${count}`)
    }
  }

  private nameOf(node: number): NodeId {
    return this.space.machine.ids[node] as NodeId
  }

  private idOf(slot: number): MessageId {
    return this.idBySlot.get(slot) as MessageId
  }
}

function fault(intervention: Intervention): Step {
  return { kind: 'fault', fault: intervention }
}
