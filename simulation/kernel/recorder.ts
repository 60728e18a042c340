import type { RunSummary } from './protocol'
import type {
  LossCause,
  MessageTrack,
  NodeSpan,
  NodeTrack,
  NodeView,
  RecordedEvent,
  RecordingLevel,
} from './recording'
import type { MessageId, NodeId } from './run'

type WithoutPlace<Event> = Event extends RecordedEvent ? Omit<Event, 'sequence' | 'atUs'> : never
export type EventBody = WithoutPlace<RecordedEvent>
type Milestone = RunSummary<unknown>['milestones'][number]
type OpenTrack = { -readonly [Key in keyof MessageTrack]: MessageTrack[Key] }
interface NodeHistory {
  readonly spans: NodeSpan[]
  readonly views: { atUs: number; sequence: number; view: NodeView }[]
}

/** Keeps what happened, in order, and the tracks that the picture draws. */
export class Recorder {
  /** How many events happened, kept or not. */
  count = 0
  readonly events: RecordedEvent[] = []
  readonly milestones: Milestone[] = []
  private readonly messages = new Map<MessageId, OpenTrack>()
  private readonly histories = new Map<NodeId, NodeHistory>()

  constructor(
    private readonly nodes: readonly NodeId[],
    private readonly level: RecordingLevel,
    private readonly eventsMax: number,
  ) {
    for (const node of nodes) this.histories.set(node, { spans: [], views: [] })
  }

  /** Whether the limit was reached: the run ends, what the current event still does is kept. */
  get isFull(): boolean {
    return this.count >= this.eventsMax
  }

  record(atUs: number, body: EventBody): void {
    const event = { ...body, sequence: this.count, atUs } as RecordedEvent
    this.count += 1
    if (event.kind === 'decide' || event.kind === 'write') this.milestones.push(event)
    if (this.level === 'metrics') return
    this.events.push(event)
    if ('view' in event && event.view !== undefined && event.node !== null)
      this.see(event.node, atUs, event.view)
  }

  open(track: Omit<MessageTrack, 'fate' | 'endUs'>): void {
    if (this.level === 'full') this.messages.set(track.id, { ...track, endUs: null, fate: 'in-flight' })
  }

  /** Notes when a message will arrive, for drawing it should the run end before. */
  expect(id: MessageId, endUs: number): void {
    const track = this.messages.get(id)
    if (track !== undefined) track.endUs = endUs
  }

  close(id: MessageId, atUs: number, cause?: LossCause): void {
    const track = this.messages.get(id)
    if (track === undefined || track.fate !== 'in-flight') return
    track.endUs = atUs
    track.fate = cause === undefined ? 'delivered' : 'lost'
    if (cause !== undefined) track.cause = cause
  }

  messageTracks(): readonly MessageTrack[] {
    return [...this.messages.values()]
  }

  nodeTracks(endUs: number): readonly NodeTrack[] {
    if (this.level === 'metrics') return []
    return this.nodes.map((node) => {
      const { spans, views } = this.histories.get(node) as NodeHistory
      const closed = spans.map((span, index) => ({ ...span, toUs: spans[index + 1]?.fromUs ?? endUs }))
      return { node, views, spans: closed }
    })
  }

  private see(node: NodeId, atUs: number, view: NodeView): void {
    const { spans, views } = this.histories.get(node) as NodeHistory
    views.push({ atUs, sequence: this.count - 1, view })
    // A condition that lasted no time at all is not drawn.
    if (spans.at(-1)?.fromUs === atUs) spans.pop()
    if (spans.at(-1)?.condition === view.condition) return
    spans.push({ fromUs: atUs, toUs: atUs, condition: view.condition })
  }
}
