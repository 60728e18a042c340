import type { Model, ParResult, Search, TimedParQuestion } from './model'
import type { ProtocolRecording } from './recording'
import type { Run, TimedIntervention } from './run'

const INTERVENTIONS_MAX = 2
const RUNS_MAX = 20_000

/**
 * Finds the least number of timed interventions that break a property in a run as it is: same seed, same latencies.
 * Tries every allowed intervention just after every instant at which something happens; nothing else can make a
 * difference, because between two such instants the system only waits. Pauses and delays, whose lengths are endless,
 * are not tried.
 * @param base the run to break; its own interventions stay and do not count.
 */
export function searchTimedPar(
  simulate: Model['simulate'],
  base: Run,
  question: TimedParQuestion,
): Search<ParResult> {
  return new TimedParSearch(simulate, base, question)
}

class TimedParSearch implements Search<ParResult> {
  isDone = false
  private found: Run | null = null
  private kind: ParResult['kind'] = 'unknown'
  /** Runs with as many interventions as are tried now, and those with one more that did not break anything. */
  private current: readonly Run[]
  private next: Run[] = []
  private place = 0
  private interventions = 0
  private tried = 0

  constructor(
    private readonly simulate: Model['simulate'],
    private readonly base: Run,
    private readonly question: TimedParQuestion,
  ) {
    this.current = [base]
  }

  /** @param runsMax how many runs to try, at least 1. */
  advance(runsMax: number): void {
    for (let run = 0; run < runsMax && !this.isDone; run += 1) this.tryNext()
  }

  result(): ParResult {
    const distinct = this.tried
    if (this.found === null) return { kind: this.kind, distinct }
    return {
      kind: this.kind,
      distinct,
      par: { interventions: this.interventions, steps: 0, run: this.found },
    }
  }

  private tryNext(): void {
    const run = this.current[this.place]
    if (run === undefined) return this.tryOneMore()
    this.place += 1
    this.tried += 1
    const recording = this.simulate(run)
    if (recording.properties[this.question.property]?.verdict === 'fails') {
      this.found = run
      return this.finish('found')
    }
    if (this.tried >= (this.question.runsMax ?? RUNS_MAX)) return this.finish('unknown')
    if (recording.family === 'protocol' && this.interventions < this.interventionsMax) {
      this.next.push(...this.extensions(run, recording))
    }
  }

  private tryOneMore(): void {
    if (this.next.length === 0) return this.finish('impossible')
    this.interventions += 1
    this.current = this.next
    this.next = []
    this.place = 0
  }

  private get interventionsMax(): number {
    return this.question.interventionsMax ?? INTERVENTIONS_MAX
  }

  /** The run with one more intervention, no earlier than the last one added. */
  private extensions(run: Run, recording: ProtocolRecording): readonly Run[] {
    const added = run.interventions.slice(this.base.interventions.length)
    const fromUs = added.at(-1)?.atUs ?? 0
    const instants = [0, ...new Set(recording.events.map(({ atUs }) => atUs + 1))].filter(
      (atUs) => atUs >= fromUs,
    )
    const candidates = [
      ...this.drops(recording, fromUs),
      ...instants.flatMap((atUs) => this.faultsAt(atUs, recording)),
    ]
    return candidates.map((candidate) => ({ ...run, interventions: [...run.interventions, candidate] }))
  }

  private drops({ messages }: ProtocolRecording, fromUs: number): readonly TimedIntervention[] {
    if (!this.question.interventions.includes('drop')) return []
    const sent = messages.filter(({ sentUs, fate }) => sentUs >= fromUs && fate === 'delivered')
    return sent.map(({ id, sentUs }) => ({ kind: 'drop', message: id, atUs: sentUs }))
  }

  private faultsAt(atUs: number, { nodes }: ProtocolRecording): readonly TimedIntervention[] {
    const { interventions, mayCrash = nodes } = this.question
    const onNodes = (['crash', 'recover'] as const)
      .filter((kind) => interventions.includes(kind))
      .flatMap((kind) =>
        nodes.filter((node) => mayCrash.includes(node)).map((node) => ({ kind, node, atUs })),
      )
    const pairs = nodes.flatMap((from, index) => nodes.slice(index + 1).map((to) => ({ from, to })))
    const onLinks = (['cut', 'heal'] as const)
      .filter((kind) => interventions.includes(kind))
      .flatMap((kind) => pairs.map((pair) => ({ kind, ...pair, atUs })))
    return [...onNodes, ...onLinks]
  }

  private finish(kind: ParResult['kind']): void {
    this.kind = kind
    this.isDone = true
  }
}
