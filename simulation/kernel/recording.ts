import type { Intervention, MessageId, NodeId, Run, TimerId } from './run'

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

/** What a node's band shows. Each condition has its own pattern and shape, never colour alone. */
export type Condition =
  'working' | 'active' | 'uncertain' | 'pre-committed' | 'committed' | 'aborted' | 'down' | 'paused'

/** One line of the inspector: what a node knows, and whether it would survive a crash. */
export interface Fact {
  /** Message key below `facts` of the simulation's texts. */
  readonly key: string
  /** A string value is a message key below `values` when one exists there, a node id when one exists, or shown as it is. */
  readonly value: Plain
  readonly isOnDisk: boolean
}

export interface NodeView {
  readonly condition: Condition
  readonly facts: readonly Fact[]
}

/** Says why in a form the page can put into words: a code below `explanations` of the simulation's texts. */
export interface Explanation {
  readonly code: string
  readonly nodes: readonly NodeId[]
  readonly values: Readonly<Record<string, string | number>>
  readonly atUs: number
}

export type Verdict = 'holds' | 'fails' | 'unknown'

export interface PropertyChange {
  readonly atUs: number
  readonly verdict: Verdict
  readonly explanation?: Explanation
}

export interface PropertyResult {
  /** The verdict on the whole run. */
  readonly verdict: Verdict
  readonly explanation?: Explanation
  /** How the verdict developed, first entry at 0, in time order: the player shows the last one at or before its instant. */
  readonly history: readonly PropertyChange[]
}

export type LossCause = 'loss' | 'cut' | 'receiver-down' | 'dropped'

/** What happened, in order. `sequence` is the place in the recording; `node` owns the event. */
export type RecordedEvent = { readonly sequence: number; readonly atUs: number } & (
  | { readonly kind: 'start'; readonly node: NodeId; readonly view: NodeView }
  | {
      readonly kind: 'send'
      readonly node: NodeId
      readonly message: MessageId
      readonly to: NodeId
      readonly label: string
    }
  | {
      readonly kind: 'deliver'
      readonly node: NodeId
      readonly message: MessageId
      readonly from: NodeId
      readonly label: string
      readonly view: NodeView
    }
  /** `node` is the receiver, who does not get it. */
  | {
      readonly kind: 'lose'
      readonly node: NodeId
      readonly message: MessageId
      readonly cause: LossCause
      readonly label: string
    }
  | { readonly kind: 'set-timer'; readonly node: NodeId; readonly timer: TimerId; readonly dueUs: number }
  | { readonly kind: 'cancel-timer'; readonly node: NodeId; readonly timer: TimerId }
  | { readonly kind: 'fire'; readonly node: NodeId; readonly timer: TimerId; readonly view: NodeView }
  /** A pause is over; what waited for the node happens at this instant, after this event. */
  | { readonly kind: 'resume'; readonly node: NodeId; readonly view: NodeView }
  | { readonly kind: 'choose'; readonly node: NodeId; readonly choice: string; readonly view: NodeView }
  | { readonly kind: 'write'; readonly node: NodeId; readonly key: string; readonly value: Plain }
  | { readonly kind: 'decide'; readonly node: NodeId; readonly decision: string }
  | {
      readonly kind: 'note'
      readonly node: NodeId
      readonly code: string
      readonly values: Readonly<Record<string, string | number>>
    }
  /** `index` is the place in `run.interventions`, or in `run.schedule` when the run has one. */
  | {
      readonly kind: 'intervene'
      readonly node: NodeId | null
      readonly intervention: Intervention
      readonly index: number
      readonly view?: NodeView
    }
)

/** One message from its sending to its end, for drawing. */
export interface MessageTrack {
  readonly id: MessageId
  /** Message key below `messages` of the simulation's texts, for example `prepare`. */
  readonly label: string
  readonly from: NodeId
  readonly to: NodeId
  readonly sentUs: number
  /** When it was delivered or lost, or would be delivered if it is still in flight at the end; null when never. */
  readonly endUs: number | null
  readonly fate: 'delivered' | 'lost' | 'in-flight'
  readonly cause?: LossCause
}

export interface NodeSpan {
  readonly fromUs: number
  readonly toUs: number
  readonly condition: Condition
}

/** One node from start to end, for drawing: its bands and what it knew when. */
export interface NodeTrack {
  readonly node: NodeId
  readonly spans: readonly NodeSpan[]
  /** In time order, first at 0. The view at an instant is the last one at or before it. */
  readonly views: readonly { readonly atUs: number; readonly sequence: number; readonly view: NodeView }[]
}

export interface MetricValue {
  readonly value: number | null
  /** A unit of UNITS; null values mean "not enough data", never 0. */
  readonly unit: Unit
}

export type Unit = 'us' | 'requests' | 'requests/s' | 'messages' | 'nodes' | 'ratio' | 'count' | 'writes'

export interface Series {
  /** Message key below `series` of the simulation's texts. */
  readonly id: string
  readonly unit: Unit
  /** A step function: the value holds from its instant to the next one. */
  readonly points: readonly { readonly atUs: number; readonly value: number }[]
}

/** A curve of theory or of measurements, to be drawn over one another. x and y have units of their own. */
export interface Curve {
  readonly id: string
  readonly xUnit: Unit
  readonly yUnit: Unit
  readonly points: readonly { readonly x: number; readonly y: number }[]
  /** `theory` is drawn as a line, `measured` as points. */
  readonly kind: 'theory' | 'measured'
}

/** One request through a request-flow model, for drawing. Only in recordings at level `full`. */
export interface RequestTrack {
  readonly id: number
  readonly arrivedUs: number
  readonly startedUs: number | null
  readonly endedUs: number | null
  /** Which server worked on it. */
  readonly server: NodeId | null
  readonly fate: 'served' | 'refused' | 'failed' | 'waiting' | 'in-service'
}

/** What the view of a system draws from this instant to the next scene: a plain value whose shape the view knows. */
export interface Scene {
  readonly atUs: number
  readonly scene: Plain
}

interface RecordingBase {
  readonly run: Run
  readonly nodes: readonly NodeId[]
  readonly endUs: number
  /** `quiescent`: nothing more can happen; `horizon`: the model's last instant; `limit`: eventsMax was reached. */
  readonly end: 'quiescent' | 'horizon' | 'limit'
  readonly events: readonly RecordedEvent[]
  /** Places in `run.interventions` (or `run.schedule`) that named something absent and did nothing. */
  readonly unused: readonly number[]
  readonly metrics: Readonly<Record<string, MetricValue>>
  readonly properties: Readonly<Record<string, PropertyResult>>
}

export interface ProtocolRecording extends RecordingBase {
  readonly family: 'protocol'
  readonly messages: readonly MessageTrack[]
  readonly tracks: readonly NodeTrack[]
  readonly curves: readonly Curve[]
}

export interface SystemRecording extends RecordingBase {
  readonly family: 'system'
  readonly series: readonly Series[]
  readonly curves: readonly Curve[]
  readonly requests: readonly RequestTrack[]
  readonly tracks: readonly NodeTrack[]
  /** In time order, first at 0; absent where requests and tracks are all that is drawn. Only at level `full`. */
  readonly scenes?: readonly Scene[]
}

/** Everything a run produced. Views draw it at an instant and decide nothing. */
export type Recording = ProtocolRecording | SystemRecording

export type RecordingLevel = 'full' | 'metrics'
