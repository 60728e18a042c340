import type { SimulationDescription } from './description'
import type { Curve, Explanation, MetricValue, NodeView, Plain, RecordedEvent } from './recording'
import type { NodeId, Parameters, Run } from './run'

/** What one node sends another. Messages with equal label and values are the same message to a search. */
export interface Body {
  /** Message key below `messages` of the simulation's texts. */
  readonly label: string
  readonly values?: Readonly<Record<string, Plain>>
}

/** What was written to disk, by key. It survives a crash. */
export type Stable = Readonly<Record<string, Plain>>

export type ProtocolEvent =
  | { readonly kind: 'start' }
  | { readonly kind: 'deliver'; readonly from: NodeId; readonly body: Body }
  | { readonly kind: 'fire'; readonly timer: string }
  | { readonly kind: 'choose'; readonly choice: string }
  /** After a crash: `stable` is all that is left. */
  | { readonly kind: 'recover'; readonly stable: Stable }

/** What a handler wants done; effects happen in order, at the instant of the event. */
export type Effect =
  | { readonly kind: 'send'; readonly to: NodeId; readonly body: Body }
  /**
   * Arms a timer, or arms it again. A *poll* repeats a question: it is armed as long as an answer is missing and
   * must leave the node's state as it is. When only polls are left and their answers would change nothing, nothing
   * more can happen and the run is over. `explore` fires polls only while no message is in flight.
   * A *step* is work that takes a moment, such as sending the next of several messages: it is no time-out, so a
   * search that bounds delays may let it happen at any time, and lets time-outs wait for it.
   */
  | {
      readonly kind: 'set-timer'
      readonly timer: string
      readonly afterUs: number
      readonly isPoll?: boolean
      readonly isStep?: boolean
      /** At most so much later, by chance: an integer of virtual microseconds. */
      readonly jitterUs?: number
      /** And later by an exponentially distributed time of this mean. */
      readonly exponentialUs?: number
    }
  | { readonly kind: 'cancel-timer'; readonly timer: string }
  /** Is on disk when the event ends. A protocol that models the time of a forced write waits before it answers. */
  | { readonly kind: 'write'; readonly key: string; readonly value: Plain }
  | { readonly kind: 'decide'; readonly decision: string }
  | {
      readonly kind: 'note'
      readonly code: string
      readonly values?: Readonly<Record<string, string | number>>
    }

export interface Outcome<State> {
  readonly state: State
  readonly effects: readonly Effect[]
}

export interface Context {
  readonly self: NodeId
  readonly nodes: readonly NodeId[]
  readonly parameters: Parameters
  /** Virtual microseconds since the start; null in a search, which knows orders and no instants. */
  readonly nowUs: number | null
}

/** One node as properties see it. A node that is down has no state, only what is on its disk. */
export interface NodeSnapshot<State> {
  readonly id: NodeId
  readonly state: State | null
  readonly stable: Stable
  /** Whether it stands still; a search, which has no clock, knows no pauses. */
  readonly isPaused?: boolean
}

export interface Snapshot<State> {
  readonly nodes: readonly NodeSnapshot<State>[]
  readonly parameters: Parameters
  /** Whether messages from the first node to the second are lost. */
  isCut(from: NodeId, to: NodeId): boolean
}

/** Null when the predicate is true of the snapshot; otherwise why it is not, to be stamped with the instant. */
export type Objection = Omit<Explanation, 'atUs'> | null

export interface Property<State> {
  readonly id: string
  readonly kind: 'always' | 'sometimes' | 'eventually'
  /** For *always* and *eventually* what is wrong now; for *sometimes* what is still missing. */
  check(snapshot: Snapshot<State>): Objection
}

export interface LinkSettings {
  /** One-way latency is drawn evenly from [minimum, maximum], integers of virtual microseconds. */
  readonly latencyUsMin: number
  readonly latencyUsMax: number
  /** Chance in [0, 1] that a message is lost on its way. */
  readonly lossRatio: number
}

/** What metrics are computed from: the end of the run, and what happened, whatever the recording level keeps. */
export interface RunSummary<State> {
  readonly snapshot: Snapshot<State>
  readonly endUs: number
  readonly messagesSent: number
  /** Decisions and writes in order; both levels keep them. */
  readonly milestones: readonly Extract<RecordedEvent, { kind: 'decide' | 'write' }>[]
  readonly parameters: Parameters
  readonly run: Run
}

/**
 * A protocol is a set of pure state machines, driven by `simulate` with a clock, latencies and chance, and by
 * `explore` through every order of events. Handlers are pure; states are plain values.
 */
export interface Protocol<State> {
  readonly description: SimulationDescription
  /** `queue`: a delivery consumes the message. `set`: messages stay and may be delivered again. */
  readonly network: 'queue' | 'set'
  nodes(parameters: Parameters): readonly NodeId[]
  link(parameters: Parameters, from: NodeId, to: NodeId): LinkSettings
  /**
   * What an event does to one node. The state is null only for `start` and `recover`.
   * @returns null when the event is not enabled: the message stays where it is, the choice is not offered. That is
   * not the same as an event without effect, which returns the state as it was.
   */
  handle(state: State | null, event: ProtocolEvent, context: Context): Outcome<State> | null
  /** Internal choices open to the node in this state, by name. `handle` may still refuse them. */
  choices(state: State, context: Context): readonly string[]
  /** What the inspector shows; the state is null while the node is down. */
  view(state: State | null, stable: Stable, context: Context): NodeView
  readonly properties: readonly Property<State>[]
  metrics(summary: RunSummary<State>): Readonly<Record<string, MetricValue>>
  /** What theory says of figures, for a sweep to draw over what was measured. */
  curves?(parameters: Parameters): readonly Curve[]
}
