import type {
  Condition,
  MetricValue,
  NodeView,
  PropertyResult,
  Scene,
  SystemRecording,
} from '../../kernel/recording'
import type { NodeId, Run, TimedIntervention } from '../../kernel/run'
import { drawCurves } from './curves'
import { END_US } from './description'
import { countKeys, createKeySpace, ruleOf, type Assignment, type KeySpace, type Rule } from './placement'
import { askQueries, type Pause, type Period, type QueryFigures } from './queries'
import { ShardingRecorder } from './recorder'
import { requestShares, shardsPerHotRead } from './requests'
import { drawScene } from './scene'
import type { ShardingSettings } from './settings'
import { judgeBalanced, judgeNoHotShard, judgeOnlyToTheNew, type Change } from './verdicts'

type Timed<Kind> = Extract<TimedIntervention, { kind: Kind }>

/** The moving parts of one run: who is up, where each key is, and what each change moved. */
export class ShardingRun {
  private readonly space: KeySpace
  private readonly rule: Rule
  private up: readonly number[]
  private assignment: Assignment
  private readonly changes: Change[] = []
  private readonly periods: Period[] = []
  private readonly pauses: Pause[] = []
  /** Those of the pauses that are under way, by shard. */
  private readonly paused = new Map<number, Pause>()
  private readonly recorder: ShardingRecorder

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
    this.recorder = new ShardingRecorder(nodes)
  }

  play(): Omit<SystemRecording, 'family' | 'run' | 'requests'> {
    this.start()
    const ordered = this.run.interventions
      .map((intervention, index) => ({ intervention, index }))
      .sort((left, right) => left.intervention.atUs - right.intervention.atUs || left.index - right.index)
    const unused = ordered
      .filter(({ intervention, index }) => {
        this.resumeUntil(Math.min(END_US, intervention.atUs))
        return !this.apply(intervention, index)
      })
      .map(({ index }) => index)
    this.resumeUntil(END_US)
    this.nodes.forEach((_, shard) => this.recorder.closeSpan(shard, END_US, this.conditionOf(shard)))
    const figures = askQueries(this.settings, this.run.seed, this.periods, this.pauses)
    return {
      nodes: this.nodes,
      endUs: END_US,
      end: 'horizon',
      events: this.isFull ? this.recorder.events : [],
      unused: unused.sort((left, right) => left - right),
      metrics: this.metrics(figures),
      properties: this.properties(),
      curves: drawCurves(this.settings, this.changes, this.periods, figures),
      series: this.isFull ? [this.drawSeries()] : [],
      tracks: this.isFull ? this.recorder.finishTracks() : [],
      ...(this.isFull && { scenes: this.drawScenes(figures) }),
    }
  }

  private start(): void {
    this.nodes.forEach((node, shard) =>
      this.recorder.add({ kind: 'start', atUs: 0, node, view: this.viewOf(shard) }),
    )
    this.keepViews(0)
    this.beginPeriod(0)
  }

  /** False when it is not possible now. */
  private apply(intervention: TimedIntervention, index: number): boolean {
    if (intervention.atUs > END_US) return false
    if (intervention.kind === 'crash' || intervention.kind === 'recover')
      return this.change(intervention, index)
    return intervention.kind === 'pause' && this.pause(intervention, index)
  }

  /** A shard joins or leaves. */
  private change(intervention: Timed<'crash' | 'recover'>, index: number): boolean {
    const { kind, atUs, node } = intervention
    const shard = this.nodes.indexOf(node)
    const isJoining = kind === 'recover'
    if (shard === -1 || this.up.includes(shard) === isJoining || (!isJoining && this.up.length === 1))
      return false
    const before = this.assignment
    this.recorder.closeSpan(shard, atUs, this.conditionOf(shard))
    this.endPause(shard, atUs)
    this.up = isJoining
      ? [...this.up, shard].sort((left, right) => left - right)
      : this.up.filter((other) => other !== shard)
    this.assignment = this.rule(before, this.up, shard)
    const change = describeChange(before, this.assignment, shard, isJoining, atUs)
    this.changes.push(change)
    this.recorder.add({ kind: 'intervene', atUs, node, intervention, index, view: this.viewOf(shard) })
    const values = { moved: change.moved, keys: this.settings.keys }
    this.recorder.add({ kind: 'note', atUs, node, code: isJoining ? 'joined' : 'left', values })
    this.keepViews(atUs)
    this.beginPeriod(atUs)
    return true
  }

  /** A shard answers nobody for a while; its keys stay where they are. */
  private pause(intervention: Timed<'pause'>, index: number): boolean {
    const { atUs, node, durationUs } = intervention
    const shard = this.nodes.indexOf(node)
    if (!this.up.includes(shard) || this.paused.has(shard)) return false
    this.recorder.closeSpan(shard, atUs, this.conditionOf(shard))
    const pause = { shard, fromUs: atUs, toUs: atUs + durationUs }
    this.pauses.push(pause)
    this.paused.set(shard, pause)
    this.recorder.add({ kind: 'intervene', atUs, node, intervention, index, view: this.viewOf(shard) })
    this.keepViews(atUs)
    return true
  }

  /** Lets those go on whose pauses end by an instant, in the order of their ends. */
  private resumeUntil(atUs: number): void {
    const ended = [...this.paused.values()]
      .filter(({ toUs }) => toUs <= atUs)
      .sort((left, right) => left.toUs - right.toUs || left.shard - right.shard)
    for (const { shard, toUs } of ended) {
      const node = this.nodes[shard] as NodeId
      this.recorder.closeSpan(shard, toUs, 'paused')
      this.paused.delete(shard)
      this.recorder.add({ kind: 'resume', atUs: toUs, node, view: this.viewOf(shard) })
      this.keepViews(toUs)
    }
  }

  /** Who leaves while it is paused is not waited for any more. */
  private endPause(shard: number, atUs: number): void {
    const pause = this.paused.get(shard)
    if (pause === undefined) return
    this.pauses[this.pauses.indexOf(pause)] = { ...pause, toUs: atUs }
    this.paused.delete(shard)
  }

  private metrics(figures: QueryFigures): Readonly<Record<string, MetricValue>> {
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
      'fullest-to-mean': { value: this.fullestToMean(this.assignment, this.up.length), unit: 'ratio' },
      'busiest-share': { value: Math.max(...shares), unit: 'ratio' },
      'work-per-request': { value: shares.reduce((sum, share) => sum + share, 0), unit: 'ratio' },
      'shards-per-hot-read': { value: shardsPerHotRead(settings, this.up), unit: 'count' },
      'shards-per-query': { value: figures.shardsPerQuery, unit: 'count' },
      'slow-queries': { value: figures.slowShare, unit: 'ratio' },
      'query-time': { value: figures.meanUs, unit: 'us' },
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

  private fullestToMean(assignment: Assignment, shardsUp: number): number {
    return (Math.max(...countKeys(assignment, this.nodes.length)) * shardsUp) / this.settings.keys
  }

  private beginPeriod(fromUs: number): void {
    this.periods.push({ fromUs, up: this.up, assignment: this.assignment })
  }

  /** One for each period, each showing where the keys were before it. */
  private drawScenes({ shown }: QueryFigures): readonly Scene[] {
    const { settings, space, nodes } = this
    const hasQueries = settings.queries === 'every-shard' || settings.keysPerQuery > 1
    return this.periods.map(({ fromUs, up, assignment }, place) => {
      const before = this.periods[place - 1]?.assignment ?? assignment
      const toUs = this.periods[place + 1]?.fromUs ?? Infinity
      const queries = hasQueries ? shown.filter(({ atUs }) => atUs >= fromUs && atUs < toUs) : []
      // Every period but the first begins with a change.
      const change = this.changes[place - 1]
      const changed = change ? { shard: change.shard, isJoining: change.isJoining } : null
      const parts = { settings, space, nodes, up, assignment, before, changed }
      return { atUs: fromUs, scene: drawScene(parts, queries) }
    })
  }

  private drawSeries(): SystemRecording['series'][number] {
    const points = this.periods.map(({ fromUs, up, assignment }) => ({
      atUs: fromUs,
      value: this.fullestToMean(assignment, up.length),
    }))
    return { id: 'fullest-to-mean', unit: 'ratio', points }
  }

  private conditionOf(shard: number): Condition {
    if (!this.up.includes(shard)) return 'down'
    return this.paused.has(shard) ? 'paused' : 'active'
  }

  private viewOf(shard: number): NodeView {
    const keys = countKeys(this.assignment, this.nodes.length)[shard] ?? 0
    return { condition: this.conditionOf(shard), facts: [{ key: 'keys', value: keys, isOnDisk: true }] }
  }

  private keepViews(atUs: number): void {
    this.recorder.keepViews(atUs, (shard) => this.viewOf(shard))
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
