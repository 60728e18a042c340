import { runTo } from './counterexample'
import { invariant } from './invariant'
import type { ExploreOptions, Explorer, ExploreResult } from './model'
import type { Property, Protocol } from './protocol'
import type { Verdict } from './recording'
import type { Parameters } from './run'
import { isFault, kindOfMove, MOVE, Moves, type MoveRules } from './search-moves'
import { SearchSnapshot, SearchSpace } from './search-space'
import { StateStore } from './search-store'

/** About 150 MB at ten words a state. */
const STATES_MAX = 2_000_000
const FAULTS_MAX = 31

/**
 * Drives a protocol through every order of deliveries, time-outs, choices and allowed faults, breadth first, so that
 * a counterexample is a shortest one. Timers may go off at any time once armed; chance and latency play no part.
 * @param options counts only: the same call gives the same answer on every machine.
 * @throws {InvariantError} when a property is unknown, a bound is above 31 or the protocol has more than 8 nodes.
 */
export function explore<State>(
  protocol: Protocol<State>,
  parameters: Parameters,
  options: ExploreOptions = {},
): Explorer {
  return new BreadthFirst(protocol, parameters, options)
}

class BreadthFirst<State> implements Explorer {
  isDone = false
  private readonly space: SearchSpace<State>
  private readonly store: StateStore
  private readonly moves: Moves<State>
  private readonly snapshot: SearchSnapshot<State>
  private readonly always: readonly Property<State>[]
  private readonly eventually: readonly Property<State>[]
  private readonly statesMax: number
  /** Properties of kind *sometimes* that no state has shown yet. */
  private unseen: readonly Property<State>[]
  private readonly current: Int32Array
  private head = 0
  private generated = 1
  private level = 1
  private levelEnd = 1
  private depth = 1
  private ends = 0
  private failing: { readonly property: string; readonly state: number } | null = null
  private isPastLimit = false
  private hasMoved = false
  private hasPolls = false

  constructor(protocol: Protocol<State>, parameters: Parameters, options: ExploreOptions) {
    this.space = new SearchSpace(protocol, parameters)
    this.moves = new Moves(this.space, moveRulesOf(options))
    this.snapshot = new SearchSnapshot(this.space)
    const asked = propertiesOf(protocol, options)
    this.always = asked.filter(({ kind }) => kind === 'always')
    this.eventually = asked.filter(({ kind }) => kind === 'eventually')
    this.unseen = asked.filter(({ kind }) => kind === 'sometimes')
    this.statesMax = options.statesMax ?? STATES_MAX
    this.current = this.space.createBuffer()
    this.space.writeInitial(this.current)
    this.store = new StateStore(this.space.width)
    this.inspect(this.store.add(this.current, -1, 0), this.current)
  }

  advance(statesMax: number): void {
    const stop = this.head + statesMax
    while (!this.isDone && this.head < stop) {
      if (this.head === this.store.count || this.failing !== null) this.isDone = true
      else if (this.store.count >= this.statesMax) this.isDone = this.isPastLimit = true
      else this.expandNext()
    }
  }

  result(): ExploreResult {
    const { generated, depth, ends } = this
    const counts = { distinct: this.store.count, generated, depth, ends }
    if (this.failing !== null) {
      const { property, state } = this.failing
      return { verdict: 'fails', ...counts, property, counterexample: runTo(this.space, this.store, state) }
    }
    const verdict: Verdict = this.isDone && !this.isPastLimit ? 'holds' : 'unknown'
    const [unseen] = this.unseen
    // Every state was visited and none showed it: there is no run to show instead.
    if (verdict === 'holds' && unseen !== undefined)
      return { verdict: 'fails', ...counts, property: unseen.id }
    return { verdict, ...counts }
  }

  private expandNext(): void {
    if (this.head === this.levelEnd) {
      this.level += 1
      this.levelEnd = this.store.count
    }
    this.store.read(this.head, this.current)
    this.hasMoved = this.hasPolls = false
    this.moves.expand(this.current, this.visit)
    if (!this.hasMoved) this.inspectEnd(this.head)
    this.head += 1
  }

  private readonly visit = (next: Int32Array, move: number): void => {
    this.generated += 1
    if (next === this.current) return
    this.store.widen(this.space.width)
    const before = this.store.count
    const state = this.store.add(next, this.head, move)
    if (kindOfMove(move) === MOVE.poll) this.hasPolls = true
    else if (state !== this.head && !isFault(move)) this.hasMoved = true
    if (state !== before) return
    this.depth = this.level + 1
    this.inspect(state, next)
  }

  /** Looks at a state when it is found. */
  private inspect(state: number, buffer: Int32Array): void {
    if (this.failing !== null) return
    const snapshot = this.snapshot.show(buffer)
    for (const property of this.always) {
      if (property.check(snapshot) === null) continue
      this.failing = { property: property.id, state }
      return
    }
    if (this.unseen.some((property) => property.check(snapshot) === null)) {
      this.unseen = this.unseen.filter((property) => property.check(snapshot) !== null)
    }
  }

  /** Looks at a state that no move but faults and polls leaves: is it the end, and is all well there? */
  private inspectEnd(state: number): void {
    if (this.hasPolls && !this.space.wouldPollsChangeNothing(this.current)) return
    this.ends += 1
    if (this.failing !== null) return
    const snapshot = this.snapshot.show(this.current)
    const broken = this.eventually.find((property) => property.check(snapshot) !== null)
    if (broken !== undefined) this.failing = { property: broken.id, state }
  }
}

function propertiesOf<State>(
  protocol: Protocol<State>,
  { properties }: ExploreOptions,
): readonly Property<State>[] {
  if (properties === undefined) return protocol.properties.filter(({ kind }) => kind === 'always')
  return properties.map((id) => {
    const property = protocol.properties.find((known) => known.id === id)
    invariant(property !== undefined, `There is no property "${id}"`)
    return property
  })
}

function moveRulesOf(options: ExploreOptions): MoveRules {
  const { crashesMax = 0, recoveriesMax = 0, dropsMax = 0, cutsMax = 0, mayCrash } = options
  const max = {
    crash: crashesMax,
    recover: recoveriesMax,
    drop: dropsMax,
    cut: cutsMax,
    heal: 0,
    duplicate: 0,
  }
  invariant(
    Object.values(max).every((count) => count >= 0 && count <= FAULTS_MAX),
    'A bound of faults is 0 to 31',
  )
  return {
    max,
    isCounted: true,
    mayCrash: (node) => mayCrash === undefined || mayCrash.includes(node),
    hasBoundedDelays: options.hasBoundedDelays === true,
  }
}
