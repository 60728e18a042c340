import type {
  NodeSpan,
  NodeTrack,
  NodeView,
  RecordedEvent,
  RequestTrack,
  Series,
} from '../../kernel/recording'
import type { NodeId, Run } from '../../kernel/run'

/** Owner of events that happen in the line and not on a server. It is no node: nothing can be done to it. */
export const LINE = 'line'

type Happening = RecordedEvent extends infer Event
  ? Event extends RecordedEvent
    ? Omit<Event, 'sequence'>
    : never
  : never

interface ServerTrack {
  condition: 'working' | 'down'
  serving: number | null
  served: number
  sinceUs: number
  readonly spans: NodeSpan[]
  readonly views: { readonly atUs: number; readonly sequence: number; readonly view: NodeView }[]
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }
type Points = { atUs: number; value: number }[]

/** Writes down everything that happens, for the player. Graders and sweeps run without it. */
export class QueueRecorder {
  readonly events: RecordedEvent[] = []
  readonly requests: Mutable<RequestTrack>[] = []

  private readonly servers: ServerTrack[]
  private readonly waiting: Points = [{ atUs: 0, value: 0 }]
  private readonly busyServers: Points = [{ atUs: 0, value: 0 }]
  private readonly responseTime: Points = []
  private busy = 0

  constructor(
    private readonly run: Run,
    private readonly nodes: readonly NodeId[],
  ) {
    this.servers = nodes.map(() => ({
      condition: 'working',
      serving: null,
      served: 0,
      sinceUs: 0,
      spans: [],
      views: [],
    }))
    nodes.forEach((node, server) => {
      this.add({ kind: 'start', atUs: 0, node, view: this.viewOf(server) })
      this.keepView(server, 0)
    })
  }

  recorded(): number {
    return this.events.length
  }

  arrived(id: number, atUs: number): void {
    this.requests.push({ id, arrivedUs: atUs, startedUs: null, endedUs: null, server: null, fate: 'waiting' })
  }

  waited(id: number, atUs: number, length: number): void {
    this.note(LINE, atUs, 'waits', { request: id, ahead: length - 1 })
    this.lineChanged(atUs, length)
  }

  lineChanged(atUs: number, length: number): void {
    change(this.waiting, atUs, length)
  }

  started(id: number, atUs: number, server: number): void {
    const request = this.requestOf(id)
    request.startedUs = atUs
    request.server = this.nodes[server] as NodeId
    request.fate = 'in-service'
    this.trackOf(server).serving = id
    const waitedUs = atUs - request.arrivedUs
    const code = waitedUs === 0 ? 'starts-at-once' : 'starts'
    this.note(this.nodes[server] as NodeId, atUs, code, { request: id, waitedUs })
    this.keepView(server, atUs)
    this.changeBusy(atUs, 1)
  }

  completed(id: number, atUs: number, server: number, isAbandoned: boolean): void {
    const track = this.trackOf(server)
    track.serving = null
    if (isAbandoned) this.note(this.nodes[server] as NodeId, atUs, 'served-nobody', { request: id })
    else {
      const request = this.requestOf(id)
      request.endedUs = atUs
      request.fate = 'served'
      track.served += 1
      this.responseTime.push({ atUs, value: atUs - request.arrivedUs })
      this.note(this.nodes[server] as NodeId, atUs, 'served', {
        request: id,
        responseUs: atUs - request.arrivedUs,
      })
    }
    this.keepView(server, atUs)
    this.changeBusy(atUs, -1)
  }

  refused(id: number, atUs: number, cause: string): void {
    this.end(id, atUs, 'refused')
    this.note(LINE, atUs, cause, { request: id })
  }

  failed(id: number, atUs: number, cause: string, node: NodeId | null): void {
    this.end(id, atUs, 'failed')
    this.note(node ?? LINE, atUs, cause, { request: id })
  }

  intervened(index: number, server: number): void {
    const intervention = this.run.interventions[index]
    if (intervention === undefined) return
    const { atUs, ...rest } = intervention
    const node = this.nodes[server] ?? null
    this.add({ kind: 'intervene', atUs, node, intervention: rest, index })
  }

  wentDown(atUs: number, server: number): void {
    const track = this.trackOf(server)
    if (track.serving !== null) this.changeBusy(atUs, -1)
    track.serving = null
    this.changeCondition(server, atUs, 'down')
  }

  cameUp(atUs: number, server: number): void {
    this.changeCondition(server, atUs, 'working')
  }

  series(): readonly Series[] {
    return [
      { id: 'waiting', unit: 'requests', points: this.waiting },
      { id: 'busy-servers', unit: 'nodes', points: this.busyServers },
      { id: 'response-time', unit: 'us', points: this.responseTime },
    ]
  }

  tracks(endUs: number): readonly NodeTrack[] {
    return this.nodes.map((node, server) => {
      const { spans, views, sinceUs, condition } = this.trackOf(server)
      return { node, spans: [...spans, { fromUs: sinceUs, toUs: endUs, condition }], views }
    })
  }

  private end(id: number, atUs: number, fate: 'refused' | 'failed'): void {
    const request = this.requestOf(id)
    request.endedUs = atUs
    request.fate = fate
  }

  private changeCondition(server: number, atUs: number, condition: 'working' | 'down'): void {
    const track = this.trackOf(server)
    if (atUs > track.sinceUs)
      track.spans.push({ fromUs: track.sinceUs, toUs: atUs, condition: track.condition })
    track.sinceUs = atUs
    track.condition = condition
    this.keepView(server, atUs)
  }

  private changeBusy(atUs: number, by: number): void {
    this.busy += by
    change(this.busyServers, atUs, this.busy)
  }

  private keepView(server: number, atUs: number): void {
    this.trackOf(server).views.push({ atUs, sequence: this.events.length - 1, view: this.viewOf(server) })
  }

  private viewOf(server: number): NodeView {
    const { condition, serving, served } = this.trackOf(server)
    return {
      condition,
      facts: [
        { key: 'serving', value: serving ?? (condition === 'down' ? 'nothing' : 'idle'), isOnDisk: false },
        { key: 'served', value: served, isOnDisk: false },
      ],
    }
  }

  private note(node: NodeId, atUs: number, code: string, values: Readonly<Record<string, number>>): void {
    this.add({ kind: 'note', node, atUs, code, values })
  }

  private add(happening: Happening): void {
    this.events.push({ ...happening, sequence: this.events.length } as RecordedEvent)
  }

  private trackOf(server: number): ServerTrack {
    return this.servers[server] as ServerTrack
  }

  private requestOf(id: number): Mutable<RequestTrack> {
    return this.requests[id - 1] as Mutable<RequestTrack>
  }
}

/** A later value at the same instant replaces the earlier one: a step function has one value at a time. */
function change(points: Points, atUs: number, value: number): void {
  const last = points[points.length - 1]
  if (last?.atUs === atUs) last.value = value
  else if (last?.value !== value) points.push({ atUs, value })
}
