import { invariant } from './invariant'
import { withWritten } from './plain'
import type { Context, Effect, NodeSnapshot, Outcome, Protocol, ProtocolEvent, Stable } from './protocol'
import type { NodeView } from './recording'
import type { NodeId } from './run'

export interface ArmedTimer {
  readonly name: string
  readonly dueUs: number
  readonly isPoll: boolean
  /** Tells an armed timer from an earlier one of the same name. */
  readonly generation: number
}

/** One node while a run goes on: what it knows, what it has on disk, which timers it armed. */
export class NodeRuntime<State> implements NodeSnapshot<State> {
  /** Null while the node is down. */
  state: State | null = null
  stable: Stable = {}
  isPaused = false
  readonly timers = new Map<string, ArmedTimer>()
  /** Counts on through crashes, so that no message id is used twice. */
  sentCount = 0
  private generation = 0

  constructor(
    readonly id: NodeId,
    private readonly protocol: Protocol<State>,
    private readonly fixed: Context,
    private readonly clock: { readonly nowUs: number },
  ) {}

  get context(): Context {
    return { ...this.fixed, nowUs: this.clock.nowUs }
  }

  /** Asks the protocol what the event would do, and does nothing. */
  ask(event: ProtocolEvent): Outcome<State> | null {
    const isBeginning = event.kind === 'start' || event.kind === 'recover'
    if (this.state === null && !isBeginning) return null
    return this.protocol.handle(this.state, event, this.context)
  }

  /** Takes over the outcome's state and what it writes; the other effects are the caller's. */
  take(outcome: Outcome<State>): void {
    this.state = outcome.state
    this.stable = withWritten(this.stable, outcome.effects.filter(isWrite))
  }

  /** Internal choices that the node could make now. */
  enabledChoices(): readonly string[] {
    if (this.state === null || this.isPaused) return []
    const offered = this.protocol.choices(this.state, this.context)
    return offered.filter((choice) => this.ask({ kind: 'choose', choice }) !== null)
  }

  arm(effect: Extract<Effect, { kind: 'set-timer' }>, nowUs: number, chanceUs: number): ArmedTimer {
    invariant(effect.afterUs >= 0, 'A timer cannot be due in the past')
    this.generation += 1
    const timer = {
      name: effect.timer,
      dueUs: nowUs + effect.afterUs + chanceUs,
      isPoll: effect.isPoll === true,
      generation: this.generation,
    }
    this.timers.set(timer.name, timer)
    return timer
  }

  crash(): void {
    this.state = null
    this.isPaused = false
    this.timers.clear()
  }

  view(): NodeView {
    const view = this.protocol.view(this.state, this.stable, this.context)
    return this.isPaused ? { ...view, condition: 'paused' } : view
  }
}

function isWrite(effect: Effect): effect is Extract<Effect, { kind: 'write' }> {
  return effect.kind === 'write'
}
