import { drawExponential } from '../../kernel/elementary'
import { EventQueue } from '../../kernel/event-queue'
import { createRandom } from '../../kernel/random'
import type { NodeId, Run, TimedIntervention } from '../../kernel/run'
import { QueueMeter } from './meter'
import type { QueueRecorder } from './recorder'
import { WaitingLine } from '../shared/waiting-line'
import type { QueueSettings } from './settings'

/** Why a request got no answer. Message codes below `explanations` and `events`. */
export type MissCause = 'line-full' | 'no-server' | 'timeout' | 'crash' | 'line-lost'

export interface Miss {
  readonly cause: MissCause
  readonly request: number
  readonly atUs: number
  readonly node: NodeId | null
}

// An event is one number: its kind in the lowest digit of base 8, what it is about above that.
const KINDS = 8
const HORIZON = 0
const INTERVENTION = 1
const ARRIVAL = 2
const COMPLETION = 3
const DEADLINE = 4
const WARM_UP_END = 5
const QUARTER_END = 6
const NOBODY = -1

/** The moving parts of one run. State is private to the run and mutable; nothing is allocated per event without a recorder. */
export class QueueRun {
  readonly meter = new QueueMeter()
  /** The first request that got no answer, if any. */
  firstMiss: Miss | null = null
  /** Places of interventions that named a server that does not exist, or an instant after the end. */
  readonly unused = new Set<number>()
  endUs = 0

  private readonly events = new EventQueue<number>()
  private readonly line = new WaitingLine()
  private readonly arrivalsRandom
  private readonly servicesRandom
  /** How many have arrived, which is also the number of the latest: people count from 1. */
  private requests = 0
  private loadFactor = 1
  /** What is left of the gap to the next arrival, as if the load factor were 1. Only used while it is 0. */
  private gapLeftUs = 0
  private arrivalUs = 0
  private arrivalSequence = NOBODY
  private serversUp: number
  private readonly isUp: boolean[]
  /** By server: the request in service or NOBODY, when it arrived, whether its client gave up, and its completion event. */
  private readonly serving: number[]
  private readonly servingArrivedUs: number[]
  private readonly isAbandoned: boolean[]
  private readonly completionSequence: number[]

  constructor(
    private readonly settings: QueueSettings,
    private readonly run: Run,
    private readonly nodes: readonly NodeId[],
    private readonly recorder: QueueRecorder | null,
  ) {
    const random = createRandom(run.seed)
    this.arrivalsRandom = random.fork('arrivals')
    this.servicesRandom = random.fork('services')
    this.serversUp = settings.servers
    this.isUp = nodes.map(() => true)
    this.serving = nodes.map(() => NOBODY)
    this.servingArrivedUs = nodes.map(() => 0)
    this.isAbandoned = nodes.map(() => false)
    this.completionSequence = nodes.map(() => NOBODY)
    this.scheduleFixedEvents()
    this.scheduleArrival(0, drawExponential(this.arrivalsRandom, settings.arrivalGapUs))
  }

  /**
   * Plays the run to its horizon.
   * @param eventsMax how many events may be recorded with a recorder, or processed without one.
   */
  play(eventsMax: number): 'horizon' | 'limit' {
    const { events, recorder } = this
    for (let processed = 0; ; processed += 1) {
      this.endUs = events.timeUs
      if ((recorder === null ? processed : recorder.recorded()) >= eventsMax) {
        this.meter.advance(this.endUs)
        return 'limit'
      }
      const payload = events.pop()
      const kind = payload % KINDS
      if (kind === HORIZON) return this.finish(events.timeUs)
      this.happen(kind, (payload - kind) / KINDS, events.timeUs, events.sequence)
    }
  }

  private happen(kind: number, subject: number, atUs: number, sequence: number): void {
    if (kind === ARRIVAL) {
      if (sequence === this.arrivalSequence) this.arrive(atUs)
    } else if (kind === COMPLETION) {
      if (sequence === this.completionSequence[subject]) this.complete(subject, atUs)
    } else if (kind === DEADLINE) this.giveUp(subject, atUs)
    else if (kind === INTERVENTION) this.intervene(subject, atUs)
    else if (kind === WARM_UP_END) this.meter.endWarmUp(atUs)
    else this.meter.endQuarter()
  }

  private finish(atUs: number): 'horizon' {
    this.endUs = atUs
    this.meter.advance(atUs)
    this.meter.endQuarter()
    // A warm-up as long as the run leaves nothing to measure: not enough data, rather than a measurement of the wrong thing.
    if (this.settings.warmUpUs >= atUs) this.meter.endWarmUp(atUs)
    return 'horizon'
  }

  private scheduleFixedEvents(): void {
    const { durationUs, warmUpUs } = this.settings
    this.events.push(durationUs, HORIZON)
    if (warmUpUs > 0 && warmUpUs < durationUs) this.events.push(warmUpUs, WARM_UP_END)
    for (let quarter = 1; quarter <= 3; quarter += 1) {
      this.events.push(Math.round((quarter * durationUs) / 4), QUARTER_END)
    }
    this.run.interventions.forEach((intervention, index) => {
      const hasNode = !('node' in intervention) || this.nodes.includes(intervention.node)
      if (!hasNode || intervention.atUs >= durationUs) this.unused.add(index)
      else this.events.push(intervention.atUs, index * KINDS + INTERVENTION)
    })
  }

  private scheduleArrival(nowUs: number, gapUs: number): void {
    this.arrivalUs = nowUs + Math.round(gapUs)
    this.arrivalSequence = this.events.push(this.arrivalUs, ARRIVAL)
  }

  private arrive(atUs: number): void {
    const { settings, meter } = this
    this.requests += 1
    const id = this.requests
    meter.arrivals += 1
    // Work is drawn in the order of arrival, so that a request needs the same work however many servers there are.
    const serviceUs = settings.isServiceConstant
      ? settings.serviceUs
      : Math.round(drawExponential(this.servicesRandom, settings.serviceUs))
    this.scheduleArrival(atUs, drawExponential(this.arrivalsRandom, settings.arrivalGapUs) / this.loadFactor)
    this.recorder?.arrived(id, atUs)
    const server = this.idleServer()
    if (this.serversUp === 0) return this.refuse(id, atUs, 'no-server')
    if (server === NOBODY && this.line.length >= settings.waitingMax)
      return this.refuse(id, atUs, 'line-full')
    meter.advance(atUs)
    meter.inSystem += 1
    if (settings.timeoutUs !== Infinity) this.events.push(atUs + settings.timeoutUs, id * KINDS + DEADLINE)
    if (server !== NOBODY) return this.start(server, id, atUs, serviceUs, atUs)
    this.line.add(id, atUs, serviceUs)
    this.recorder?.waited(id, atUs, this.line.length)
  }

  private start(server: number, id: number, arrivedUs: number, serviceUs: number, atUs: number): void {
    this.serving[server] = id
    this.servingArrivedUs[server] = arrivedUs
    this.isAbandoned[server] = false
    this.completionSequence[server] = this.events.push(atUs + serviceUs, server * KINDS + COMPLETION)
    this.meter.busy += 1
    this.recorder?.started(id, atUs, server)
  }

  private complete(server: number, atUs: number): void {
    const { meter } = this
    meter.advance(atUs)
    meter.busy -= 1
    const id = this.serving[server] as number
    if (!this.isAbandoned[server]) {
      meter.leave()
      meter.respond(this.servingArrivedUs[server] as number, atUs)
    }
    this.recorder?.completed(id, atUs, server, this.isAbandoned[server] as boolean)
    this.serving[server] = NOBODY
    this.startNext(server, atUs)
  }

  private startNext(server: number, atUs: number): void {
    const { line } = this
    if (line.length === 0) return
    const id = line.headId()
    const arrivedUs = line.headArrivedUs()
    const serviceUs = line.headServiceUs()
    line.removeHead()
    this.recorder?.lineChanged(atUs, line.length)
    this.start(server, id, arrivedUs, serviceUs, atUs)
  }

  /** A client's patience ends. Whoever waits leaves the line; work already begun goes on for nobody. */
  private giveUp(id: number, atUs: number): void {
    // Patience is the same for all, so among those who wait it is always the first who gives up first.
    if (this.line.headId() === id) {
      this.line.removeHead()
      this.recorder?.lineChanged(atUs, this.line.length)
      return this.fail(id, atUs, 'timeout', NOBODY)
    }
    const server = this.serving.indexOf(id)
    if (server === NOBODY || this.isAbandoned[server] === true) return
    this.isAbandoned[server] = true
    this.fail(id, atUs, 'timeout', server)
  }

  private refuse(id: number, atUs: number, cause: 'line-full' | 'no-server'): void {
    this.meter.refused += 1
    this.firstMiss ??= { cause, request: id, atUs, node: null }
    this.recorder?.refused(id, atUs, cause)
  }

  private fail(id: number, atUs: number, cause: 'timeout' | 'crash' | 'line-lost', server: number): void {
    this.meter.advance(atUs)
    this.meter.leave()
    this.meter.failed += 1
    const node = server === NOBODY ? null : (this.nodes[server] as NodeId)
    this.firstMiss ??= { cause, request: id, atUs, node }
    this.recorder?.failed(id, atUs, cause, node)
  }

  private intervene(index: number, atUs: number): void {
    const intervention = this.run.interventions[index] as TimedIntervention
    if (intervention.kind === 'load') this.changeLoad(intervention.factor, atUs)
    else if (intervention.kind === 'crash') this.crash(this.nodes.indexOf(intervention.node), atUs, index)
    else if (intervention.kind === 'recover') this.recover(this.nodes.indexOf(intervention.node), atUs, index)
    else this.unused.add(index)
    if (intervention.kind === 'load') this.recorder?.intervened(index, NOBODY)
  }

  /** Stretches what is left of the gap to the next arrival: without a memory, that is the new rate from now on. */
  private changeLoad(factor: number, atUs: number): void {
    if (this.loadFactor > 0) this.gapLeftUs = (this.arrivalUs - atUs) * this.loadFactor
    this.loadFactor = factor
    if (factor > 0) this.scheduleArrival(atUs, this.gapLeftUs / factor)
    else this.arrivalSequence = NOBODY
  }

  /** The request in service fails. When the last server goes, the line goes with it: nobody holds the connections. */
  private crash(server: number, atUs: number, index: number): void {
    this.recorder?.intervened(index, server)
    if (this.isUp[server] !== true) return
    this.isUp[server] = false
    this.serversUp -= 1
    this.recorder?.wentDown(atUs, server)
    const id = this.serving[server] as number
    if (id !== NOBODY) {
      this.meter.advance(atUs)
      this.meter.busy -= 1
      this.serving[server] = NOBODY
      this.completionSequence[server] = NOBODY
      if (this.isAbandoned[server] !== true) this.fail(id, atUs, 'crash', server)
    }
    for (let left = this.serversUp === 0 ? this.line.length : 0; left > 0; left -= 1) {
      const waiting = this.line.headId()
      this.line.removeHead()
      this.fail(waiting, atUs, 'line-lost', server)
    }
    this.recorder?.lineChanged(atUs, this.line.length)
  }

  private recover(server: number, atUs: number, index: number): void {
    this.recorder?.intervened(index, server)
    if (this.isUp[server] === true) return
    this.isUp[server] = true
    this.serversUp += 1
    this.recorder?.cameUp(atUs, server)
    this.startNext(server, atUs)
  }

  /** The first idle server in order of name, or NOBODY. */
  private idleServer(): number {
    const { serving, isUp } = this
    for (let server = 0; server < serving.length; server += 1) {
      if (serving[server] === NOBODY && isUp[server] === true) return server
    }
    return NOBODY
  }
}
