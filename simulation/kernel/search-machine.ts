import { canonicalText, withWritten } from './plain'
import type { Body, Context, NodeSnapshot, Outcome, Protocol, ProtocolEvent, Stable } from './protocol'
import type { NodeId, Parameters } from './run'

/** Everything one node is at one moment. Equal ones are interned, so a search compares integers. */
export interface Config<State> extends NodeSnapshot<State> {
  readonly node: number
  /** Armed timers by name. */
  readonly timers: Readonly<Record<string, TimerKind>>
}

type TimerKind = 'timeout' | 'poll' | 'step'

export interface Message {
  readonly from: number
  readonly to: number
  readonly body: Body
}

/** What an event does to one node: its next config, and the messages it sends, in order. */
export interface Transition {
  readonly config: number
  readonly sends: readonly number[]
}

/** A move a node can make by itself. */
export interface LocalMove {
  readonly kind: 'fire' | 'choose'
  /** The timer or the choice. */
  readonly name: string
  readonly isPoll: boolean
  /** Neither a poll nor a time-out: the node is in the middle of it. */
  readonly isStep: boolean
  readonly transition: Transition
}

/**
 * A protocol compiled for searching. Node configs and messages are interned as small integers; because handlers are
 * pure, what an event does to a config is computed once and remembered.
 */
export class Machine<State> {
  readonly ids: readonly NodeId[]
  readonly configs: Config<State>[] = []
  readonly messages: Message[] = []
  private readonly contexts: readonly Context[]
  private readonly configByText = new Map<string, number>()
  private readonly messageByText = new Map<string, number>()
  /** By config and message; undefined means not yet asked, null not enabled. */
  private readonly deliveries: (Transition | null | undefined)[][] = []
  private readonly localMoves: (readonly LocalMove[])[] = []
  private readonly recoveries: (Transition | null | undefined)[] = []

  constructor(
    readonly protocol: Protocol<State>,
    readonly parameters: Parameters,
  ) {
    this.ids = protocol.nodes(parameters)
    this.contexts = this.ids.map((self) => ({ self, nodes: this.ids, parameters, nowUs: null }))
  }

  /** The transition that starts a node. */
  start(node: number): Transition {
    const outcome = this.protocol.handle(null, { kind: 'start' }, this.contexts[node] as Context)
    if (outcome === null) return { config: this.down(node, {}), sends: [] }
    return this.transition(node, {}, {}, outcome)
  }

  deliver(config: number, message: number): Transition | null {
    const known = this.deliveries[config] as (Transition | null | undefined)[]
    const remembered = known[message]
    if (remembered !== undefined) return remembered
    const { from, body } = this.messages[message] as Message
    const transition = this.ask(config, { kind: 'deliver', from: this.ids[from] as NodeId, body })
    known[message] = transition
    return transition
  }

  localMovesOf(config: number): readonly LocalMove[] {
    const remembered = this.localMoves[config]
    if (remembered !== undefined) return remembered
    const moves = [...this.timersOf(config), ...this.choicesOf(config)]
    this.localMoves[config] = moves
    return moves
  }

  /** The config of the same node after a crash: volatile state and timers are gone. */
  crash(config: number): number {
    const { node, stable } = this.configs[config] as Config<State>
    return this.down(node, stable)
  }

  recover(config: number): Transition | null {
    const remembered = this.recoveries[config]
    if (remembered !== undefined) return remembered
    const { node, stable } = this.configs[config] as Config<State>
    const outcome = this.protocol.handle(null, { kind: 'recover', stable }, this.contexts[node] as Context)
    const transition = outcome === null ? null : this.transition(node, stable, {}, outcome)
    this.recoveries[config] = transition
    return transition
  }

  isDown(config: number): boolean {
    return (this.configs[config] as Config<State>).state === null
  }

  private ask(config: number, event: ProtocolEvent): Transition | null {
    const { node, state, stable, timers } = this.configs[config] as Config<State>
    if (state === null) return null
    const outcome = this.protocol.handle(state, event, this.contexts[node] as Context)
    if (outcome === null) return null
    const fired = event.kind === 'fire' ? event.timer : null
    const left = Object.fromEntries(Object.entries(timers).filter(([name]) => name !== fired))
    return this.transition(node, stable, left, outcome)
  }

  private timersOf(config: number): readonly LocalMove[] {
    const { timers } = this.configs[config] as Config<State>
    return Object.entries(timers).flatMap(([name, kind]) => {
      const transition = this.ask(config, { kind: 'fire', timer: name })
      if (transition === null) return []
      return [{ kind: 'fire' as const, name, isPoll: kind === 'poll', isStep: kind === 'step', transition }]
    })
  }

  private choicesOf(config: number): readonly LocalMove[] {
    const { node, state } = this.configs[config] as Config<State>
    if (state === null) return []
    return this.protocol.choices(state, this.contexts[node] as Context).flatMap((name) => {
      const transition = this.ask(config, { kind: 'choose', choice: name })
      if (transition === null) return []
      return [{ kind: 'choose' as const, name, isPoll: false, isStep: false, transition }]
    })
  }

  private transition(
    node: number,
    stable: Stable,
    timers: Config<State>['timers'],
    outcome: Outcome<State>,
  ): Transition {
    const armed: Record<string, TimerKind> = { ...timers }
    const sends: number[] = []
    for (const effect of outcome.effects) {
      if (effect.kind === 'send') sends.push(this.message(node, effect.to, effect.body))
      if (effect.kind === 'set-timer') armed[effect.timer] = kindOfTimer(effect)
      if (effect.kind === 'cancel-timer') delete armed[effect.timer]
    }
    const written = withWritten(
      stable,
      outcome.effects.filter((effect) => effect.kind === 'write'),
    )
    return { config: this.intern(node, outcome.state, written, armed), sends }
  }

  private down(node: number, stable: Stable): number {
    return this.intern(node, null, stable, {})
  }

  private intern(node: number, state: State | null, stable: Stable, timers: Config<State>['timers']): number {
    const text = canonicalText([node, state, stable, timers])
    const known = this.configByText.get(text)
    if (known !== undefined) return known
    const id = this.configs.length
    this.configByText.set(text, id)
    this.configs.push({ id: this.ids[node] as NodeId, node, state, stable, timers })
    this.deliveries.push([])
    return id
  }

  private message(from: number, to: NodeId, body: Body): number {
    const text = `${from}>${to} ${canonicalText(body)}`
    const known = this.messageByText.get(text)
    if (known !== undefined) return known
    const id = this.messages.length
    this.messageByText.set(text, id)
    this.messages.push({ from, to: this.ids.indexOf(to), body })
    return id
  }
}

function kindOfTimer({
  isPoll,
  isStep,
}: {
  readonly isPoll?: boolean
  readonly isStep?: boolean
}): TimerKind {
  if (isPoll === true) return 'poll'
  return isStep === true ? 'step' : 'timeout'
}
