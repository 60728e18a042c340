import type {
  NodeSpan,
  NodeTrack,
  NodeView,
  RecordedEvent,
  RequestTrack,
  Series,
} from '../../kernel/recording'
import type { NodeId, Run } from '../../kernel/run'

type Happening = RecordedEvent extends infer Event
  ? Event extends RecordedEvent
    ? Omit<Event, 'sequence'>
    : never
  : never

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

interface Track {
  isUp: boolean
  sinceUs: number
  served: number
  readonly spans: NodeSpan[]
  readonly views: { readonly atUs: number; readonly sequence: number; readonly view: NodeView }[]
}

/** Writes down what happens, for the player. */
export class FleetRecorder {
  readonly events: RecordedEvent[] = []
  readonly requests: Mutable<RequestTrack>[] = []
  private readonly tracks: readonly Track[]
  private readonly insidePoints: { atUs: number; value: number }[] = [{ atUs: 0, value: 0 }]
  private inside = 0

  constructor(
    private readonly run: Run,
    private readonly nodes: readonly NodeId[],
  ) {
    this.tracks = nodes.map(() => ({ isUp: true, sinceUs: 0, served: 0, spans: [], views: [] }))
    nodes.forEach((node, machine) => {
      this.add({ kind: 'start', atUs: 0, node, view: this.viewOf(machine) })
      this.keepView(machine, 0)
    })
  }

  nextRequest(atUs: number): number {
    const id = this.requests.length + 1
    this.requests.push({ id, arrivedUs: atUs, startedUs: null, endedUs: null, server: null, fate: 'waiting' })
    this.change(1, atUs)
    return id
  }

  /** The request waits for this machine and no other. */
  assigned(request: number, machine: number): void {
    this.of(request).server = this.nodes[machine] as NodeId
  }

  started(request: number, machine: number, atUs: number): void {
    const track = this.of(request)
    track.startedUs = atUs
    track.server = this.nodes[machine] as NodeId
    track.fate = 'in-service'
  }

  ended(request: number, machine: number | null, atUs: number, fate: 'served' | 'failed'): void {
    const track = this.of(request)
    track.endedUs = atUs
    track.fate = fate
    this.change(-1, atUs)
    if (machine === null) {
      const node = track.server ?? (this.nodes[0] as NodeId)
      this.add({ kind: 'note', atUs, node, code: 'failed', values: { request } })
      return
    }
    const one = this.tracks[machine] as Track
    one.served += 1
    const responseUs = atUs - track.arrivedUs
    this.add({
      kind: 'note',
      atUs,
      node: this.nodes[machine] as NodeId,
      code: 'served',
      values: { request, responseUs },
    })
    this.keepView(machine, atUs)
  }

  intervened(index: number, machine: number | null, atUs: number): void {
    const intervention = this.run.interventions[index]
    if (intervention === undefined) return
    const node = machine === null ? null : (this.nodes[machine] as NodeId)
    this.add({ kind: 'intervene', atUs, node, intervention, index })
  }

  changed(machine: number, isUp: boolean, atUs: number): void {
    const track = this.tracks[machine] as Track
    this.closeSpan(track, atUs)
    track.isUp = isUp
    this.keepView(machine, atUs)
  }

  noted(code: string, machine: number, atUs: number): void {
    this.add({ kind: 'note', atUs, node: this.nodes[machine] as NodeId, code, values: {} })
  }

  series(): readonly Series[] {
    return [{ id: 'inside', unit: 'requests', points: this.insidePoints }]
  }

  finish(endUs: number): readonly NodeTrack[] {
    return this.nodes.map((node, machine) => {
      const track = this.tracks[machine] as Track
      this.closeSpan(track, endUs)
      return { node, spans: track.spans, views: track.views }
    })
  }

  private change(by: number, atUs: number): void {
    this.inside += by
    const last = this.insidePoints.at(-1)
    if (last?.atUs === atUs) last.value = this.inside
    else this.insidePoints.push({ atUs, value: this.inside })
  }

  private closeSpan(track: Track, atUs: number): void {
    if (atUs > track.sinceUs) {
      track.spans.push({ fromUs: track.sinceUs, toUs: atUs, condition: track.isUp ? 'active' : 'down' })
    }
    track.sinceUs = atUs
  }

  private viewOf(machine: number): NodeView {
    const { isUp, served } = this.tracks[machine] ?? { isUp: true, served: 0 }
    return { condition: isUp ? 'active' : 'down', facts: [{ key: 'served', value: served, isOnDisk: false }] }
  }

  private keepView(machine: number, atUs: number): void {
    const views = this.tracks[machine]?.views
    views?.push({ atUs, sequence: this.events.length - 1, view: this.viewOf(machine) })
  }

  private of(request: number): Mutable<RequestTrack> {
    return this.requests[request - 1] as Mutable<RequestTrack>
  }

  private add(happening: Happening): void {
    this.events.push({ sequence: this.events.length, ...happening } as RecordedEvent)
  }
}
