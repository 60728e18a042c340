import type { SimulationDescription } from './description'
import type { SystemInfluence } from './influence'
import type { Recording, RecordingLevel, SystemRecording, Verdict } from './recording'
import type { InterventionKind, NodeId, Run } from './run'

/** What `simulate` keeps when nothing else is asked. More events than this end a run with the verdict *unknown*. */
export const EVENTS_MAX = 300_000

export interface SimulateOptions {
  /** `full` keeps every event for the player; `metrics` keeps figures and verdicts for graders and sweeps. */
  readonly level?: RecordingLevel
  /** How many events the run may record before it ends at a limit; a count, 1 to 300 000. */
  readonly eventsMax?: number
}

/** Which faults a search may use, as counts over one path. Nothing is allowed unless it is named. */
export interface FaultBounds {
  readonly crashesMax?: number
  readonly recoveriesMax?: number
  readonly dropsMax?: number
  /** Cuts are both ways and stay. */
  readonly cutsMax?: number
  /** Which nodes may crash; every node when absent. */
  readonly mayCrash?: readonly NodeId[]
}

export interface ExploreOptions extends FaultBounds {
  /**
   * Assume that no message and no step of a node is slower than a time-out: a timer then goes off only while nothing
   * is in flight and no step is left.
   */
  readonly hasBoundedDelays?: boolean
  /** The search ends as *unknown* when it has found this many distinct states. */
  readonly statesMax?: number
  /** Which properties to check; every *always* property when absent. */
  readonly properties?: readonly string[]
}

export interface ExploreResult {
  readonly verdict: Verdict
  /** How many different states were found. */
  readonly distinct: number
  /** The initial state and every enabled successor, self-loops and repeats included. */
  readonly generated: number
  /** Levels of the breadth-first search; the initial state is level 1. */
  readonly depth: number
  /** States in which nothing more can happen. */
  readonly ends: number
  /** The property that fails. */
  readonly property?: string
  /** A shortest way there, as a run with a schedule. */
  readonly counterexample?: Run
}

/** A search that can be interrupted: whoever drives it decides when to look up, report progress or stop. */
export interface Search<Result> {
  /** Whether the answer is final. */
  readonly isDone: boolean
  /**
   * Searches on until that many more states were expanded, or the search is done.
   * @param statesMax an integer of at least 1.
   */
  advance(statesMax: number): void
  /** The answer so far; its verdict is *unknown* until the search is done. */
  result(): Result
}

export type Explorer = Search<ExploreResult>

export interface ParQuestion {
  /** The property to break. */
  readonly property: string
  /** Which interventions count as moves. */
  readonly interventions: readonly InterventionKind[]
  readonly interventionsMax?: number
  readonly statesMax?: number
  readonly mayCrash?: readonly NodeId[]
}

export interface TimedParQuestion extends Omit<ParQuestion, 'statesMax'> {
  /** How many runs to try before giving up as *unknown*. */
  readonly runsMax?: number
}

export interface Par {
  /** The least number of interventions that break the property. */
  readonly interventions: number
  /** The least number of steps of a schedule with that many interventions, these included; 0 for a timed run. */
  readonly steps: number
  readonly run: Run
}

export interface ParResult {
  /** `impossible` when every order was tried within `interventionsMax`; `unknown` past a limit or while searching. */
  readonly kind: 'found' | 'impossible' | 'unknown'
  readonly par?: Par
  /** How many states were found, or how many runs tried. */
  readonly distinct: number
}

/** A simulation with its code, loaded by id where it is used. */
export interface Model {
  readonly description: SimulationDescription
  /** @throws {InvariantError} when the run was not checked by `validateRun` first and is out of range. */
  simulate(run: Run, options?: SimulateOptions): Recording
  /** Who could have influenced whom in a recording at level `full`. Present for systems; protocols have messages. */
  readonly influenceIn?: (recording: SystemRecording) => SystemInfluence
  /** Present when the description says `isExplorable`. */
  readonly explore?: (run: Pick<Run, 'parameters'>, options?: ExploreOptions) => Explorer
  /** Present when the description says `isExplorable`. */
  readonly searchPar?: (run: Pick<Run, 'parameters'>, question: ParQuestion) => Search<ParResult>
  /** The same for a run with its own seed and latencies, by trying runs. Present for protocols. */
  readonly searchTimedPar?: (base: Run, question: TimedParQuestion) => Search<ParResult>
}
