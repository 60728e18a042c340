import { isAtRest } from './at-rest'
import { invariant } from './invariant'
import type { Protocol, Snapshot } from './protocol'
import type { NodeId, Parameters } from './run'
import { Machine, type Config, type Message } from './search-machine'

/** States wider than this belong to a protocol whose messages never repeat. */
const NETWORK_WORDS_MAX = 64

/**
 * How a search writes a whole system down: one word per node (its config), one that counts the faults used, one with
 * a bit per cut pair of nodes, and then a bit per message in flight.
 *
 * A second equal message in flight gets a bit of its own, its *slot*, so a queue is a true multiset.
 */
export class SearchSpace<State> {
  readonly machine: Machine<State>
  readonly size: number
  readonly countersAt: number
  readonly cutsAt: number
  readonly networkAt: number
  networkWords = 1
  /** Slot → message. */
  readonly slotMessages: number[] = []
  /** Slot → the slot of one more equal message, or -1 while there has not been one. */
  readonly nextSlots: number[] = []
  private readonly firstSlots: number[] = []

  constructor(
    readonly protocol: Protocol<State>,
    parameters: Parameters,
  ) {
    this.machine = new Machine(protocol, parameters)
    this.size = this.machine.ids.length
    invariant(this.size <= 8, 'A search takes at most 8 nodes: pairs of nodes share one word')
    this.countersAt = this.size
    this.cutsAt = this.size + 1
    this.networkAt = this.size + 2
  }

  /** Wide enough for every state there can be; a store uses only the words in use. */
  createBuffer(): Int32Array {
    return new Int32Array(this.networkAt + NETWORK_WORDS_MAX)
  }

  get width(): number {
    return this.networkAt + this.networkWords
  }

  writeInitial(buffer: Int32Array): void {
    for (let node = 0; node < this.size; node += 1) {
      const { config, sends } = this.machine.start(node)
      buffer[node] = config
      for (const message of sends) this.send(buffer, message)
    }
  }

  hasSlot(buffer: Int32Array, slot: number): boolean {
    return ((buffer[this.networkAt + (slot >>> 5)] as number) & (1 << (slot & 31))) !== 0
  }

  clearSlot(buffer: Int32Array, slot: number): void {
    const word = this.networkAt + (slot >>> 5)
    buffer[word] = (buffer[word] as number) & ~(1 << (slot & 31))
  }

  /** Puts a message in flight. @returns its slot. */
  send(buffer: Int32Array, message: number): number {
    let slot = this.firstSlots[message] ?? this.createSlot(message)
    this.firstSlots[message] ??= slot
    if (this.protocol.network === 'queue') {
      while (this.hasSlot(buffer, slot)) {
        const next = this.nextSlots[slot] as number
        const taken = next === -1 ? this.createSlot(message) : next
        this.nextSlots[slot] = taken
        slot = taken
      }
    }
    const word = this.networkAt + (slot >>> 5)
    buffer[word] = (buffer[word] as number) | (1 << (slot & 31))
    return slot
  }

  isNetworkEmpty(buffer: Int32Array): boolean {
    for (let word = this.networkAt; word < this.width; word += 1) if (buffer[word] !== 0) return false
    return true
  }

  isCut(buffer: Int32Array, from: number, to: number): boolean {
    return ((buffer[this.cutsAt] as number) & (1 << this.pair(from, to))) !== 0
  }

  /** The number of an unordered pair of different nodes, 0 to 27. */
  pair(one: number, other: number): number {
    const high = Math.max(one, other)
    return (high * (high - 1)) / 2 + Math.min(one, other)
  }

  /** Whether the polls that are armed, and all that is sent in answer, would leave every node as it is. */
  wouldPollsChangeNothing(buffer: Int32Array): boolean {
    const first: number[] = []
    for (let node = 0; node < this.size; node += 1) {
      const config = buffer[node] as number
      for (const { isPoll, transition } of this.machine.localMovesOf(config)) {
        if (isPoll && transition.config !== config) return false
        if (isPoll) first.push(...transition.sends)
      }
    }
    const respond = (message: number) => {
      const { from, to } = this.machine.messages[message] as Message
      const config = buffer[to] as number
      if (this.isCut(buffer, from, to) || this.machine.isDown(config)) return []
      const transition = this.machine.deliver(config, message)
      if (transition === null) return []
      return transition.config === config ? transition.sends : null
    }
    return isAtRest(first, respond, (message) => message)
  }

  private createSlot(message: number): number {
    const slot = this.slotMessages.length
    this.slotMessages.push(message)
    this.nextSlots.push(-1)
    this.networkWords = Math.max(this.networkWords, (slot >>> 5) + 1)
    invariant(
      this.networkWords <= NETWORK_WORDS_MAX,
      'The protocol sends too many different messages to search',
    )
    return slot
  }
}

/** A state as properties see it. One view is moved from state to state. */
export class SearchSnapshot<State> implements Snapshot<State> {
  readonly nodes: Config<State>[] = []
  readonly parameters: Parameters
  private buffer: Int32Array

  constructor(private readonly space: SearchSpace<State>) {
    this.parameters = space.machine.parameters
    this.buffer = space.createBuffer()
  }

  show(buffer: Int32Array): this {
    this.buffer = buffer
    const { machine, size } = this.space
    for (let node = 0; node < size; node += 1)
      this.nodes[node] = machine.configs[buffer[node] as number] as Config<State>
    return this
  }

  isCut(from: NodeId, to: NodeId): boolean {
    const { ids } = this.space.machine
    return this.space.isCut(this.buffer, ids.indexOf(from), ids.indexOf(to))
  }
}
