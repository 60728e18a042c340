import { drawExponential } from '../../kernel/elementary'
import { EventQueue } from '../../kernel/event-queue'
import { createRandom, type Random } from '../../kernel/random'
import type { NodeId, Run } from '../../kernel/run'
import { DurationHistogram } from '../shared/duration-histogram'
import { WaitingLine } from '../shared/waiting-line'
import { newMachine, type Machine } from './machine'
import { Outages, type Cause, type OutageSource } from './outages'
import type { FleetRecorder } from './recorder'
import type { FleetSettings } from './settings'

export interface Trouble {
  readonly atUs: number
  readonly node: NodeId
}

type Happening =
  | { readonly kind: 'arrive'; readonly generation: number }
  | { readonly kind: 'complete'; readonly machine: number; readonly request: number }
  | { readonly kind: 'intervene'; readonly index: number }
  | { readonly kind: 'turn'; readonly source: OutageSource }
  | { readonly kind: 'replace' | 'replaced' | 'warm-up-end' | 'end' }

/** The moving parts of one run. Requests are served in order of arrival, from one line or from one line per machine. */
export class FleetRun {
  readonly responses = new DurationHistogram()
  served = 0
  failed = 0
  arrivals = 0
  busyUs = 0
  downtimeUs = 0
  firstFailure: Trouble | null = null
  firstOutage: Trouble | null = null
  readonly unused = new Set<number>()
  /** Whether the big machine is by now one twice as fast. */
  isReplaced = false

  private readonly queue = new EventQueue<Happening>()
  private readonly pool = new WaitingLine()
  private readonly machines: readonly Machine[]
  private readonly arrivalsRandom: Random
  private readonly workRandom: Random
  private readonly choiceRandom: Random
  private loadFactor = 1
  private generation = 0
  private speed: number
  private windowStartUs = 0
  private lastUs = 0
  private isReplacing = false
  private readonly outages: Outages

  constructor(
    private readonly settings: FleetSettings,
    private readonly run: Run,
    private readonly nodes: readonly NodeId[],
    private readonly recorder: FleetRecorder | null,
  ) {
    const random = createRandom(run.seed)
    this.arrivalsRandom = random.fork('arrivals')
    this.workRandom = random.fork('services')
    this.choiceRandom = random.fork('choices')
    this.speed = settings.speed
    this.outages = new Outages(settings, random, this)
    this.machines = nodes.map(newMachine)
  }

  /** Requests in lines and on machines. */
  inside(): number {
    const onMachines = this.machines.reduce(
      (sum, { request, line }) => sum + (request > 0 ? 1 : 0) + line.length,
      0,
    )
    return this.pool.length + onMachines
  }

  windowUs(): number {
    return this.lastUs - this.windowStartUs
  }

  /** @returns whether the end was reached, and not the limit of events. */
  play(eventsMax: number): boolean {
    const { settings, queue } = this
    queue.push(settings.durationUs, { kind: 'end' })
    if (settings.warmUpUs > 0 && settings.warmUpUs < settings.durationUs)
      queue.push(settings.warmUpUs, { kind: 'warm-up-end' })
    if (settings.replaceAtUs < settings.durationUs) queue.push(settings.replaceAtUs, { kind: 'replace' })
    this.run.interventions.forEach((intervention, index) => {
      if (intervention.atUs >= settings.durationUs) this.unused.add(index)
      else queue.push(intervention.atUs, { kind: 'intervene', index })
    })
    this.outages.begin()
    this.scheduleArrival(0)
    for (let count = 0; count < eventsMax; count += 1) {
      const happening = queue.pop()
      this.advance(queue.timeUs)
      if (happening.kind === 'end') return true
      this.happen(happening, queue.timeUs)
    }
    return false
  }

  private happen(happening: Happening, atUs: number): void {
    switch (happening.kind) {
      case 'arrive':
        if (happening.generation === this.generation) this.arrive(atUs)
        return
      case 'complete':
        return this.complete(happening.machine, happening.request, atUs)
      case 'intervene':
        return this.intervene(happening.index, atUs)
      case 'turn':
        return this.outages.turn(happening.source, atUs)
      case 'replace':
        return this.replace(atUs)
      case 'replaced':
        return this.comeBack(atUs)
      case 'warm-up-end':
        return this.beginWindow(atUs)
      case 'end':
        return
    }
  }

  private advance(atUs: number): void {
    const elapsedUs = atUs - this.lastUs
    const busy = this.machines.filter(({ request }) => request > 0).length
    this.busyUs += busy * elapsedUs
    if (!this.machines.some(({ isUp }) => isUp)) this.downtimeUs += elapsedUs
    this.lastUs = atUs
  }

  private beginWindow(atUs: number): void {
    this.windowStartUs = atUs
    this.responses.clear()
    this.served = 0
    this.failed = 0
    this.arrivals = 0
    this.busyUs = 0
    this.downtimeUs = 0
  }

  private scheduleArrival(nowUs: number): void {
    this.generation += 1
    if (this.loadFactor === 0) return
    const gapUs = drawExponential(this.arrivalsRandom, this.settings.gapUs) / this.loadFactor
    this.queue.push(nowUs + Math.round(gapUs), { kind: 'arrive', generation: this.generation })
  }

  private arrive(atUs: number): void {
    this.arrivals += 1
    const request = this.recorder?.nextRequest(atUs) ?? this.arrivals
    // Work is drawn in order of arrival, so that a request brings the same work to every layout.
    const workUs = drawExponential(this.workRandom, this.settings.workUs)
    this.scheduleArrival(atUs)
    const up = this.machines.flatMap(({ isUp }, machine) => (isUp ? [machine] : []))
    if (up.length === 0) return this.fail(request, 0, atUs)
    if (this.settings.layout === 'separate') {
      const machine = up[this.choiceRandom.nextBelow(up.length)] as number
      this.recorder?.assigned(request, machine)
      return this.machine(machine).request === 0
        ? this.start(machine, request, atUs, workUs, atUs)
        : this.machine(machine).line.add(request, atUs, workUs)
    }
    const idle = up.find((machine) => this.machine(machine).request === 0)
    if (idle === undefined) this.pool.add(request, atUs, workUs)
    else this.start(idle, request, atUs, workUs, atUs)
  }

  private start(machine: number, request: number, arrivedUs: number, workUs: number, atUs: number): void {
    const one = this.machine(machine)
    one.request = request
    one.arrivedUs = arrivedUs
    this.recorder?.started(request, machine, atUs)
    this.queue.push(atUs + Math.max(1, Math.round(workUs / this.speed)), {
      kind: 'complete',
      machine,
      request,
    })
  }

  private complete(machine: number, request: number, atUs: number): void {
    const one = this.machine(machine)
    if (one.request !== request) return
    one.request = 0
    this.served += 1
    if (one.arrivedUs >= this.windowStartUs) this.responses.add(atUs - one.arrivedUs)
    this.recorder?.ended(request, machine, atUs, 'served')
    this.startNext(machine, atUs)
  }

  private startNext(machine: number, atUs: number): void {
    const line = this.lineOf(machine)
    if (line.length === 0) return
    const [request, arrivedUs, workUs] = [line.headId(), line.headArrivedUs(), line.headServiceUs()]
    line.removeHead()
    this.start(machine, request, arrivedUs, workUs, atUs)
  }

  private lineOf(machine: number): WaitingLine {
    return this.settings.layout === 'separate' ? this.machine(machine).line : this.pool
  }

  private intervene(index: number, atUs: number): void {
    const intervention = this.run.interventions[index]
    if (intervention?.kind === 'load') {
      this.loadFactor = intervention.factor
      this.scheduleArrival(atUs)
      this.recorder?.intervened(index, null, atUs)
      return
    }
    const machine =
      intervention?.kind === 'crash' || intervention?.kind === 'recover'
        ? this.nodes.indexOf(intervention.node)
        : -1
    const isUp = intervention?.kind === 'recover'
    const isDown = machine !== -1 && this.machine(machine).causes.has('crash')
    if (machine === -1 || isDown !== isUp || this.isReplacing) {
      this.unused.add(index)
      return
    }
    this.recorder?.intervened(index, machine, atUs)
    if (isUp) this.release(machine, 'crash', atUs)
    else this.hold(machine, 'crash', atUs)
  }

  turnAt(atUs: number, source: OutageSource): void {
    this.queue.push(atUs, { kind: 'turn', source })
  }

  /** One more cause keeps the machine down. */
  hold(machine: number, cause: Cause, atUs: number, note?: string): void {
    const one = this.machine(machine)
    one.causes.add(cause)
    if (!one.isUp) return
    // First what happened, then what came of it.
    if (note !== undefined) this.recorder?.noted(note, machine, atUs)
    this.takeDown(machine, atUs)
  }

  /** One cause fewer; the machine is up again when it was the last. */
  release(machine: number, cause: Cause, atUs: number, note?: string): void {
    const one = this.machine(machine)
    if (!one.causes.delete(cause) || one.causes.size > 0) return
    if (note !== undefined) this.recorder?.noted(note, machine, atUs)
    this.bringUp(machine, atUs)
  }

  /** The request in service fails; so does the machine's own line, and the common one when nobody is left. */
  private takeDown(machine: number, atUs: number): void {
    const one = this.machine(machine)
    one.isUp = false
    this.recorder?.changed(machine, false, atUs)
    if (one.request > 0) this.fail(one.request, machine, atUs)
    one.request = 0
    const isLast = !this.machines.some(({ isUp }) => isUp)
    if (isLast) this.firstOutage ??= { atUs, node: this.nodes[machine] as NodeId }
    const lost = this.settings.layout === 'separate' ? one.line : isLast ? this.pool : null
    for (let left = lost?.length ?? 0; lost && left > 0; left -= 1) {
      this.fail(lost.headId(), machine, atUs)
      lost.removeHead()
    }
  }

  private bringUp(machine: number, atUs: number): void {
    this.machine(machine).isUp = true
    this.recorder?.changed(machine, true, atUs)
    this.startNext(machine, atUs)
  }

  /** Scaling up: the machine stops, if it still runs, and comes back twice as fast. */
  private replace(atUs: number): void {
    this.isReplacing = true
    this.recorder?.noted('replacing', 0, atUs)
    this.hold(0, 'replacement', atUs)
    this.queue.push(atUs + this.settings.replaceDownUs, { kind: 'replaced' })
  }

  private comeBack(atUs: number): void {
    this.isReplacing = false
    this.isReplaced = true
    this.speed *= 2
    this.recorder?.noted('replaced', 0, atUs)
    // What was wrong with the old machine is not wrong with the new one.
    for (const cause of ['crash', 'own'] as const) this.machine(0).causes.delete(cause)
    this.release(0, 'replacement', atUs)
  }

  private fail(request: number, machine: number, atUs: number): void {
    this.failed += 1
    this.firstFailure ??= { atUs, node: this.nodes[machine] as NodeId }
    this.recorder?.ended(request, null, atUs, 'failed')
  }

  private machine(place: number): Machine {
    return this.machines[place] as Machine
  }
}
