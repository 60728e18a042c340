import type { NodeId } from './run'
import type { Message, Transition } from './search-machine'
import type { SearchSpace } from './search-space'

/** Kinds of moves, as stored: a move is `kind + 16 × place`. Faults come last. */
export const MOVE = {
  deliver: 0,
  local: 1,
  poll: 2,
  crash: 3,
  recover: 4,
  drop: 5,
  cut: 6,
  heal: 7,
  duplicate: 8,
} as const
const KINDS = 16
const FAULTS_FROM = MOVE.crash
/** A local move's place is its node and its number among the config's moves. */
export const LOCAL_MOVES_MAX = 64

export type FaultKind = 'crash' | 'recover' | 'drop' | 'cut' | 'heal' | 'duplicate'

interface FaultRules {
  /** How often each fault may happen on one path; 0 to 31. */
  readonly max: Readonly<Record<FaultKind, number>>
  /** Whether uses are counted in the state. A search that orders paths by faults counts them itself. */
  readonly isCounted: boolean
  readonly mayCrash: (node: NodeId) => boolean
}

export interface MoveRules extends FaultRules {
  /** Nothing is slower than a time-out: timers, like polls, wait until nothing is in flight and no step is left. */
  readonly hasBoundedDelays: boolean
}

export function kindOfMove(move: number): number {
  return move & (KINDS - 1)
}

export function placeOfMove(move: number): number {
  return move >>> 4
}

export function isFault(move: number): boolean {
  return kindOfMove(move) >= FAULTS_FROM
}

/** Where each fault's counter stands in its word; five bits each. */
const COUNTER_SHIFT: Readonly<Record<FaultKind, number>> = {
  crash: 0,
  recover: 5,
  drop: 10,
  cut: 15,
  heal: 20,
  duplicate: 25,
}

/** Takes every successor of one state, in a fixed order. A move without effect hands over the state's own buffer. */
export type Visit = (next: Int32Array, move: number) => void

/**
 * Lists every enabled move of a state: deliveries, then nodes' own moves, then the faults that are allowed.
 * A message to a node that is down, or across a cut, can only get lost; on a network that keeps messages, nothing
 * happens to it. Polls wait until nothing is in flight.
 */
export class Moves<State> {
  private readonly next: Int32Array

  constructor(
    private readonly space: SearchSpace<State>,
    private readonly rules: MoveRules,
  ) {
    this.next = space.createBuffer()
  }

  expand(state: Int32Array, visit: Visit): void {
    this.expandOrdinary(state, visit)
    this.expandFaults(state, visit)
  }

  expandOrdinary(state: Int32Array, visit: Visit): void {
    this.deliveries(state, visit)
    this.localMoves(state, visit)
  }

  expandFaults(state: Int32Array, visit: Visit): void {
    const { max } = this.rules
    if (max.crash > 0 || max.recover > 0) this.crashesAndRecoveries(state, visit)
    if (max.drop > 0 || max.duplicate > 0) this.messageFaults(state, visit)
    if (max.cut > 0 || max.heal > 0) this.cutsAndHeals(state, visit)
  }

  private deliveries(state: Int32Array, visit: Visit): void {
    const { space, next } = this
    const isQueue = space.protocol.network === 'queue'
    for (let slot = 0; slot < space.slotMessages.length; slot += 1) {
      if (!space.hasSlot(state, slot) || !this.isLastCopy(state, slot)) continue
      const message = space.slotMessages[slot] as number
      const { from, to } = space.machine.messages[message] as Message
      const config = state[to] as number
      const consumed = isQueue ? slot : -1
      if (space.isCut(state, from, to) || space.machine.isDown(config)) {
        if (!isQueue) continue
        this.copy(state, consumed)
      } else {
        const transition = space.machine.deliver(config, message)
        if (transition === null) continue
        if (!isQueue && transition.config === config && transition.sends.length === 0) {
          visit(state, MOVE.deliver + KINDS * slot)
          continue
        }
        this.apply(state, to, transition, consumed)
      }
      visit(next, MOVE.deliver + KINDS * slot)
    }
  }

  private localMoves(state: Int32Array, visit: Visit): void {
    const { space, next } = this
    const isIdle = space.protocol.network === 'set' || space.isNetworkEmpty(state)
    const mayTimeOut = !this.rules.hasBoundedDelays || (isIdle && !this.hasStepLeft(state))
    for (let node = 0; node < space.size; node += 1) {
      const moves = space.machine.localMovesOf(state[node] as number)
      for (let index = 0; index < moves.length; index += 1) {
        const { kind, isPoll, isStep, transition } = moves[index] as (typeof moves)[number]
        if (isPoll ? !isIdle : kind === 'fire' && !isStep && !mayTimeOut) continue
        this.apply(state, node, transition)
        visit(next, (isPoll ? MOVE.poll : MOVE.local) + KINDS * (node * LOCAL_MOVES_MAX + index))
      }
    }
  }

  private hasStepLeft(state: Int32Array): boolean {
    const { machine, size } = this.space
    for (let node = 0; node < size; node += 1) {
      if (machine.localMovesOf(state[node] as number).some(({ isStep }) => isStep)) return true
    }
    return false
  }

  private crashesAndRecoveries(state: Int32Array, visit: Visit): void {
    const { space, next, rules } = this
    const { machine } = space
    for (let node = 0; node < space.size; node += 1) {
      const config = state[node] as number
      if (!machine.isDown(config)) {
        if (!rules.mayCrash(machine.ids[node] as NodeId) || !this.isAllowed(state, 'crash')) continue
        this.copy(state)
        next[node] = machine.crash(config)
        this.count('crash')
        visit(next, MOVE.crash + KINDS * node)
      } else if (this.isAllowed(state, 'recover')) {
        const transition = machine.recover(config)
        if (transition === null) continue
        this.apply(state, node, transition)
        this.count('recover')
        visit(next, MOVE.recover + KINDS * node)
      }
    }
  }

  private messageFaults(state: Int32Array, visit: Visit): void {
    const { space, next } = this
    for (let slot = 0; slot < space.slotMessages.length; slot += 1) {
      if (!space.hasSlot(state, slot) || !this.isLastCopy(state, slot)) continue
      if (this.isAllowed(state, 'drop')) {
        this.copy(state)
        space.clearSlot(next, slot)
        this.count('drop')
        visit(next, MOVE.drop + KINDS * slot)
      }
      if (this.isAllowed(state, 'duplicate') && space.protocol.network === 'queue') {
        this.copy(state)
        space.send(next, space.slotMessages[slot] as number)
        this.count('duplicate')
        visit(next, MOVE.duplicate + KINDS * slot)
      }
    }
  }

  private cutsAndHeals(state: Int32Array, visit: Visit): void {
    const { space, next } = this
    for (let high = 1; high < space.size; high += 1) {
      for (let low = 0; low < high; low += 1) {
        const kind = space.isCut(state, low, high) ? 'heal' : 'cut'
        if (!this.isAllowed(state, kind)) continue
        this.copy(state)
        const pair = space.pair(low, high)
        next[space.cutsAt] = (state[space.cutsAt] as number) ^ (1 << pair)
        this.count(kind)
        visit(next, MOVE[kind] + KINDS * (high * space.size + low))
      }
    }
  }

  private copy(state: Int32Array, consumed = -1): void {
    const { next, space } = this
    const { width } = space
    for (let word = 0; word < width; word += 1) next[word] = state[word] as number
    if (consumed !== -1) space.clearSlot(next, consumed)
  }

  private apply(state: Int32Array, node: number, { config, sends }: Transition, consumed = -1): void {
    this.copy(state, consumed)
    this.next[node] = config
    for (let index = 0; index < sends.length; index += 1) this.space.send(this.next, sends[index] as number)
  }

  private isLastCopy(state: Int32Array, slot: number): boolean {
    const next = this.space.nextSlots[slot] as number
    return next === -1 || !this.space.hasSlot(state, next)
  }

  private isAllowed(state: Int32Array, kind: FaultKind): boolean {
    const max = this.rules.max[kind]
    if (!this.rules.isCounted) return max > 0
    return (((state[this.space.countersAt] as number) >>> COUNTER_SHIFT[kind]) & 31) < max
  }

  private count(kind: FaultKind): void {
    if (!this.rules.isCounted) return
    const { next } = this
    next[this.space.countersAt] = (next[this.space.countersAt] as number) + (1 << COUNTER_SHIFT[kind])
  }
}
