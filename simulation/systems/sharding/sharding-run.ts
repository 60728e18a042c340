import type {
  MetricValue,
  NodeSpan,
  NodeTrack,
  NodeView,
  PropertyResult,
  RecordedEvent,
  Scene,
  SystemRecording,
} from '../../kernel/recording'
import type { NodeId, Run } from '../../kernel/run'
import { countKeys, createKeySpace, ruleOf, type Assignment, type KeySpace, type Rule } from './placement'
import { meanShardsPerQuery, requestShares } from './requests'
import { drawScene } from './scene'
import type { ShardingSettings } from './settings'
import { judgeBalanced, judgeNoHotShard, judgeOnlyToTheNew, type Change } from './verdicts'

/** Long enough to see a change and what it left behind. */
export const END_US = 10_000_000

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

/** The moving parts of one run: who is up, where each key is, and what each change moved. */
export class ShardingRun {
  private readonly space: KeySpace
  private readonly rule: Rule
  private up: readonly number[]
  private assignment: Assignment
  private readonly changes: Change[] = []
  private readonly unused: number[] = []
  private readonly events: RecordedEvent[] = []
  private readonly scenes: Scene[] = []
  private readonly fullest: { atUs: number; value: number }[] = []
  private readonly tracks: readonly Track[]

  constructor(
    private readonly settings: ShardingSettings,
    private readonly run: Run,
    private readonly nodes: readonly NodeId[],
    private readonly isFull: boolean,
  ) {
    this.space = createKeySpace(settings, nodes.length, run.seed)
    this.rule = ruleOf(settings, this.space)
    this.up = Array.from({ length: settings.shards }, (_, shard) => shard)
    this.assignment = this.rule(null, this.up, null)
    this.tracks = nodes.map(() => ({ spans: [], views: [], sinceUs: 0 }))
  }

  play(): Omit<SystemRecording, 'family' | 'run' | 'curves' | 'requests'> {
    this.nodes.forEach((node, shard) => this.add({ kind: 'start', atUs: 0, node, view: this.viewOf(shard) }))
    this.keepViews(0)
    this.draw(0, this.assignment, 0)
    const ordered = this.run.interventions
      .map((intervention, index) => ({ intervention, index }))
      .sort((left, right) => left.intervention.atUs - right.intervention.atUs || left.index - right.index)
    for (const { intervention, index } of ordered) {
      if (!this.change(intervention, index)) this.unused.push(index)
    }
    this.unused.sort((left, right) => left - right)
    return {
      nodes: this.nodes,
      endUs: END_US,
      end: 'horizon',
      events: this.isFull ? this.events : [],
      unused: this.unused,
      metrics: this.metrics(),
      properties: this.properties(),
      series: this.isFull ? [{ id: 'fullest-to-mean', unit: 'ratio', points: this.fullest }] : [],
      tracks: this.isFull ? this.finishTracks() : [],
      ...(this.isFull && { scenes: this.scenes }),
    }
  }

  /** A shard joins or leaves; false when that is not possible now. */
  private change(intervention: Run['interventions'][number], index: number): boolean {
    const { kind, atUs } = intervention
    if ((kind !== 'crash' && kind !== 'recover') || atUs > END_US) return false
    const shard = this.nodes.indexOf(intervention.node)
    const isJoining = kind === 'recover'
    if (shard === -1 || this.up.includes(shard) === isJoining || (!isJoining && this.up.length === 1))
      return false
    const before = this.assignment
    this.closeSpan(shard, atUs)
    this.up = isJoining
      ? [...this.up, shard].sort((left, right) => left - right)
      : this.up.filter((other) => other !== shard)
    this.assignment = this.rule(before, this.up, shard)
    const change = describeChange(before, this.assignment, shard, isJoining, atUs)
    this.changes.push(change)
    const node = intervention.node
    this.add({ kind: 'intervene', atUs, node, intervention, index, view: this.viewOf(shard) })
    const values = { moved: change.moved, keys: this.settings.keys }
    this.add({ kind: 'note', atUs, node, code: isJoining ? 'joined' : 'left', values })
    this.keepViews(atUs)
    this.draw(atUs, before, change.moved)
    return true
  }

  private metrics(): Readonly<Record<string, MetricValue>> {
    const { settings } = this
    const last = this.changes.at(-1)
    const joined = this.changes.filter(({ isJoining }) => isJoining).at(-1)
    const counts = countKeys(this.assignment, this.nodes.length)
    const shares = requestShares(settings, this.assignment, this.up, this.nodes.length)
    const moved = this.changes.reduce((sum, change) => sum + change.moved, 0)
    return {
      'moved-keys': { value: moved, unit: 'count' },
      'moved-share': { value: last ? last.moved / settings.keys : null, unit: 'ratio' },
      'new-shard-share': {
        value: joined ? (counts[joined.shard] ?? 0) / settings.keys : null,
        unit: 'ratio',
      },
      'fullest-to-mean': { value: this.fullestToMean(counts), unit: 'ratio' },
      'busiest-share': { value: Math.max(...shares), unit: 'ratio' },
      'shards-per-query': {
        value: meanShardsPerQuery(settings, this.assignment, this.run.seed),
        unit: 'count',
      },
    }
  }

  private properties(): Readonly<Record<string, PropertyResult>> {
    const counts = countKeys(this.assignment, this.nodes.length)
    const shares = requestShares(this.settings, this.assignment, this.up, this.nodes.length)
    return {
      'only-to-the-new': judgeOnlyToTheNew(this.changes, this.nodes),
      balanced: judgeBalanced(counts, this.up, this.nodes, END_US),
      'no-hot-shard': judgeNoHotShard(shares, this.up, this.nodes, END_US),
    }
  }

  private fullestToMean(counts: readonly number[]): number {
    return (Math.max(...counts) * this.up.length) / this.settings.keys
  }

  private draw(atUs: number, before: Assignment, moved: number): void {
    if (!this.isFull) return
    const { settings, space, nodes, up, assignment } = this
    this.scenes.push({ atUs, scene: drawScene({ settings, space, nodes, up, assignment, before, moved }) })
    this.fullest.push({ atUs, value: this.fullestToMean(countKeys(assignment, nodes.length)) })
  }

  private viewOf(shard: number): NodeView {
    const isUp = this.up.includes(shard)
    const keys = countKeys(this.assignment, this.nodes.length)[shard] ?? 0
    return {
      condition: isUp ? 'active' : 'down',
      facts: [{ key: 'keys', value: keys, isOnDisk: true }],
    }
  }

  private keepViews(atUs: number): void {
    const sequence = this.events.length - 1
    this.tracks.forEach((track, shard) => track.views.push({ atUs, sequence, view: this.viewOf(shard) }))
  }

  private closeSpan(shard: number, atUs: number): void {
    const track = this.tracks[shard]
    if (track === undefined) return
    const condition = this.up.includes(shard) ? 'active' : 'down'
    if (atUs > track.sinceUs) track.spans.push({ fromUs: track.sinceUs, toUs: atUs, condition })
    track.sinceUs = atUs
  }

  private finishTracks(): readonly NodeTrack[] {
    return this.nodes.map((node, shard) => {
      this.closeSpan(shard, END_US)
      const { spans, views } = this.tracks[shard] as Track
      return { node, spans, views }
    })
  }

  private add(happening: Happening): void {
    this.events.push({ sequence: this.events.length, ...happening } as RecordedEvent)
  }
}

function describeChange(
  before: Assignment,
  after: Assignment,
  shard: number,
  isJoining: boolean,
  atUs: number,
): Change {
  let [moved, elsewhere] = [0, 0]
  for (let key = 0; key < after.length; key += 1) {
    if (before[key] === after[key]) continue
    moved += 1
    // Joining should bring keys to the new shard, leaving take them from the old one, and nothing else.
    if (isJoining ? after[key] !== shard : before[key] !== shard) elsewhere += 1
  }
  return { atUs, shard, isJoining, moved, elsewhere }
}
