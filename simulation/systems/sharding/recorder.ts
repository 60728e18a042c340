import type { Condition, NodeSpan, NodeTrack, NodeView, RecordedEvent } from '../../kernel/recording'
import type { NodeId } from '../../kernel/run'

type Happening = RecordedEvent extends infer Event
  ? Event extends RecordedEvent
    ? Omit<Event, 'sequence'>
    : never
  : never

interface Track {
  readonly spans: NodeSpan[]
  readonly views: { readonly atUs: number; readonly sequence: number; readonly view: NodeView }[]
  sinceUs: number
}

/** Writes down what happens and how each shard looks meanwhile. */
export class ShardingRecorder {
  readonly events: RecordedEvent[] = []
  private readonly tracks: readonly Track[]

  constructor(private readonly nodes: readonly NodeId[]) {
    this.tracks = nodes.map(() => ({ spans: [], views: [], sinceUs: 0 }))
  }

  add(happening: Happening): void {
    this.events.push({ sequence: this.events.length, ...happening } as RecordedEvent)
  }

  /** After an event that changes several shards at once. */
  keepViews(atUs: number, viewOf: (shard: number) => NodeView): void {
    const sequence = this.events.length - 1
    this.tracks.forEach((track, shard) => track.views.push({ atUs, sequence, view: viewOf(shard) }))
  }

  /** Ends what a shard was, before it becomes something else. */
  closeSpan(shard: number, atUs: number, condition: Condition): void {
    const track = this.tracks[shard]
    if (track === undefined) return
    if (atUs > track.sinceUs) track.spans.push({ fromUs: track.sinceUs, toUs: atUs, condition })
    track.sinceUs = atUs
  }

  finishTracks(): readonly NodeTrack[] {
    return this.tracks.map(({ spans, views }, shard) => ({ node: this.nodes[shard] as NodeId, spans, views }))
  }
}
