/** Names one member of a simulated system, for example `coordinator` or `p2`. Stable within a run. */
export type NodeId = string

/**
 * A message is its sender and its sender's count, written `p1#2`: the second message that p1 sent. A copy made by
 * an intervention is `p1#2.1`.
 */
export type MessageId = string

/** A timer is its node and its name, written `p1/vote-timeout`. */
export type TimerId = string

export type ParameterValue = number | string | boolean
export type Parameters = Readonly<Record<string, ParameterValue>>

/** Something done to a running simulation by whoever plays with it. */
export type Intervention =
  | { readonly kind: 'crash'; readonly node: NodeId }
  | { readonly kind: 'recover'; readonly node: NodeId }
  | { readonly kind: 'pause'; readonly node: NodeId; readonly durationUs: number }
  /** Cuts the link from one node to the other; both directions unless `oneWay`. */
  | { readonly kind: 'cut'; readonly from: NodeId; readonly to: NodeId; readonly oneWay?: boolean }
  | { readonly kind: 'heal'; readonly from: NodeId; readonly to: NodeId; readonly oneWay?: boolean }
  | { readonly kind: 'drop'; readonly message: MessageId }
  | { readonly kind: 'duplicate'; readonly message: MessageId }
  | { readonly kind: 'delay'; readonly message: MessageId; readonly byUs: number }
  /** Multiplies the arrival rate of a request-flow model from this instant on; 1 restores it. */
  | { readonly kind: 'load'; readonly factor: number }

export type InterventionKind = Intervention['kind']

/** An intervention at an instant of virtual time. Drops, duplicates and delays act on the message when it is sent, whatever `atUs` says. */
export type TimedIntervention = Intervention & { readonly atUs: number }

/** One step of an explicit order. Each step takes one tick of 1 000 µs; neither chance nor latency is consulted. */
export type Step =
  | { readonly kind: 'deliver'; readonly message: MessageId }
  | { readonly kind: 'fire'; readonly timer: TimerId }
  | { readonly kind: 'choose'; readonly node: NodeId; readonly choice: string }
  | { readonly kind: 'fault'; readonly fault: Intervention }

/**
 * A run is a value: everything a recording shows is computed from it, identically in the browser, in the
 * server's grader, in a test and on the command line.
 * Without a schedule, the seed and the latencies decide what happens when. With one, the run is that list of steps.
 */
export interface Run {
  readonly simulation: string
  readonly version: number
  readonly parameters: Parameters
  /** An integer in [0, 2^32). */
  readonly seed: number
  readonly interventions: readonly TimedIntervention[]
  readonly schedule?: readonly Step[]
}
