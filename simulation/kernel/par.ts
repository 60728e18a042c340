import { runTo } from './counterexample'
import { invariant } from './invariant'
import type { ParQuestion, ParResult, Search } from './model'
import type { Property, Protocol } from './protocol'
import type { InterventionKind, Parameters, Run } from './run'
import { kindOfMove, MOVE, Moves, type MoveRules } from './search-moves'
import { SearchSnapshot, SearchSpace } from './search-space'
import { StateStore } from './search-store'

const STATES_MAX = 2_000_000
const INTERVENTIONS_MAX = 4

/** How many things were done to a run: its interventions, or the faults among its schedule's steps. */
export function countInterventions({ interventions, schedule }: Run): number {
  return schedule === undefined
    ? interventions.length
    : schedule.filter(({ kind }) => kind === 'fault').length
}

/**
 * Finds the least number of interventions that break a property, and among those the fewest steps: a 0–1 search in
 * which interventions cost 1 and everything else 0. Every order of events is tried, as in `explore`.
 *
 * Pauses and delays never count: in a schedule the order is free anyway.
 * @param question `interventionsMax` is 4 unless given; `property` is of kind *always* or *eventually*.
 * @throws {InvariantError} when there is no such property or it is of kind *sometimes*.
 */
export function searchPar<State>(
  protocol: Protocol<State>,
  parameters: Parameters,
  question: ParQuestion,
): Search<ParResult> {
  return new ParSearch(protocol, parameters, question)
}

/**
 * Works level by level: a level holds the states first reached with so many interventions and so many steps. It is
 * made from the level one step before (by ordinary moves) and from the one with an intervention less (by faults),
 * so levels come in order of cost, and the first way found to a state is its best one.
 */
class ParSearch<State> implements Search<ParResult> {
  isDone = false
  private readonly space: SearchSpace<State>
  private readonly store: StateStore
  private readonly moves: Moves<State>
  private readonly snapshot: SearchSnapshot<State>
  private readonly property: Property<State>
  private readonly current: Int32Array
  private readonly interventionsMax: number
  private readonly statesMax: number
  /** Levels by steps: those with an intervention less, and those made now. */
  private before: readonly (readonly number[])[] = []
  private layer: number[][] = [[]]
  private interventions = 0
  /** Steps of the level whose states are followed now. */
  private steps = 0
  private place = 0
  private state = 0
  private stepsFound = 0
  private kind: ParResult['kind'] = 'unknown'
  private hasMoved = false
  private hasPolls = false

  constructor(protocol: Protocol<State>, parameters: Parameters, question: ParQuestion) {
    const property = protocol.properties.find(({ id }) => id === question.property)
    invariant(property !== undefined, `There is no property "${question.property}"`)
    invariant(property.kind !== 'sometimes', 'Only always and eventually can be broken by a run')
    this.property = property
    this.interventionsMax = question.interventionsMax ?? INTERVENTIONS_MAX
    this.statesMax = question.statesMax ?? STATES_MAX
    this.space = new SearchSpace(protocol, parameters)
    this.moves = new Moves(this.space, moveRulesOf(question))
    this.snapshot = new SearchSnapshot(this.space)
    this.current = this.space.createBuffer()
    this.space.writeInitial(this.current)
    this.store = new StateStore(this.space.width)
    this.take(this.store.add(this.current, -1, 0), 0, this.current)
  }

  advance(statesMax: number): void {
    for (let expanded = 0; expanded < statesMax && !this.isDone; expanded += 1) {
      if (this.store.count >= this.statesMax) this.isDone = true
      else this.followNext()
    }
  }

  result(): ParResult {
    const distinct = this.store.count
    if (this.kind !== 'found') return { kind: this.kind, distinct }
    const run = runTo(this.space, this.store, this.state)
    return {
      kind: 'found',
      distinct,
      par: { interventions: this.interventions, steps: this.stepsFound, run },
    }
  }

  /** Follows one state of this level: by ordinary moves, or by faults when it is one of an intervention less. */
  private followNext(): void {
    const level = this.layer[this.steps] ?? []
    const levelBefore = this.before[this.steps] ?? []
    const own = level[this.place]
    const other = levelBefore[this.place - level.length]
    this.place += 1
    if (own !== undefined) this.followOrdinary(own)
    else if (other !== undefined) this.followFaults(other)
    else this.nextLevel()
  }

  private nextLevel(): void {
    this.place = 0
    this.steps += 1
    if (this.steps < Math.max(this.layer.length, this.before.length)) return
    this.interventions += 1
    this.steps = 0
    this.before = this.layer
    this.layer = []
    if (this.interventions > this.interventionsMax) this.finish('impossible')
  }

  private followOrdinary(state: number): void {
    this.load(state)
    this.hasMoved = this.hasPolls = false
    this.moves.expandOrdinary(this.current, this.visit)
    if (this.isDone || this.property.kind === 'always' || this.hasMoved) return
    if (this.hasPolls && !this.space.wouldPollsChangeNothing(this.current)) return
    if (this.isBroken(this.current)) this.find(state, this.steps)
  }

  private followFaults(state: number): void {
    this.load(state)
    this.moves.expandFaults(this.current, this.visit)
  }

  private load(state: number): void {
    this.state = state
    this.store.read(state, this.current)
  }

  private readonly visit = (next: Int32Array, move: number): void => {
    if (this.isDone || next === this.current) return
    if (kindOfMove(move) === MOVE.poll) this.hasPolls = true
    else this.hasMoved = true
    this.store.widen(this.space.width)
    const before = this.store.count
    const state = this.store.add(next, this.state, move)
    if (state === before) this.take(state, this.steps + 1, next)
  }

  /** Puts a new state on its level, or ends the search with it. */
  private take(state: number, steps: number, buffer: Int32Array): void {
    while (this.layer.length <= steps) this.layer.push([])
    this.layer[steps]?.push(state)
    if (this.property.kind === 'always' && this.isBroken(buffer)) this.find(state, steps)
  }

  private isBroken(buffer: Int32Array): boolean {
    return this.property.check(this.snapshot.show(buffer)) !== null
  }

  private find(state: number, steps: number): void {
    this.state = state
    this.stepsFound = steps
    this.finish('found')
  }

  private finish(kind: ParResult['kind']): void {
    this.kind = kind
    this.isDone = true
  }
}

function moveRulesOf({ interventions, mayCrash }: ParQuestion): MoveRules {
  const most = (kind: InterventionKind) => (interventions.includes(kind) ? 1 : 0)
  return {
    max: {
      crash: most('crash'),
      recover: most('recover'),
      drop: most('drop'),
      cut: most('cut'),
      heal: most('heal'),
      duplicate: most('duplicate'),
    },
    isCounted: false,
    hasBoundedDelays: false,
    mayCrash: (node) => mayCrash === undefined || mayCrash.includes(node),
  }
}
