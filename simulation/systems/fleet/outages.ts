import { drawExponential } from '../../kernel/elementary'
import type { Random } from '../../kernel/random'
import type { FleetSettings } from './settings'

/** What keeps a machine down: an intervention, an outage of its own, one of all, or that it is being replaced. */
export type Cause = 'crash' | 'own' | 'common' | 'replacement'

/** One source of outages: of one machine, or of all at once. */
export interface OutageSource {
  /** Null: all of them. */
  readonly machine: number | null
  isDown: boolean
  readonly random: Random
  /** Of the time, so much is outage. */
  readonly share: number
}

/** What outages do to the machines of a run. */
export interface Breakable {
  turnAt(atUs: number, source: OutageSource): void
  hold(machine: number, cause: Cause, atUs: number, note: string): void
  release(machine: number, cause: Cause, atUs: number, note: string): void
}

/**
 * Who fails by itself: every machine on its own, and all together, each in turns of exponential lengths. Of a machine’s
 * unavailability the common cause makes the common share. They begin as they are in the long run, so that a run of any
 * length measures what the formula says.
 */
export class Outages {
  private readonly sources: readonly OutageSource[]

  constructor(
    private readonly settings: FleetSettings,
    random: Random,
    private readonly target: Breakable,
  ) {
    this.sources = settings.repairUs === 0 ? [] : sourcesOf(settings, random)
  }

  /** What is down from the beginning is down before anything arrives. */
  begin(): void {
    for (const source of this.sources) {
      if (source.isDown) this.strike(source, 0)
      this.target.turnAt(this.drawTurnUs(source), source)
    }
  }

  turn(source: OutageSource, atUs: number): void {
    source.isDown = !source.isDown
    if (source.isDown) this.strike(source, atUs)
    else
      for (const machine of this.struckBy(source))
        this.target.release(machine, causeOf(source), atUs, 'repaired')
    this.target.turnAt(atUs + this.drawTurnUs(source), source)
  }

  private strike(source: OutageSource, atUs: number): void {
    const cause = causeOf(source)
    for (const machine of this.struckBy(source)) this.target.hold(machine, cause, atUs, `broke-${cause}`)
  }

  private struckBy({ machine }: OutageSource): readonly number[] {
    return machine === null ? Array.from({ length: this.settings.machines }, (_, place) => place) : [machine]
  }

  /** How long until the source changes, an integer of at least 1. */
  private drawTurnUs({ isDown, share, random }: OutageSource): number {
    const { repairUs } = this.settings
    const meanUs = isDown ? repairUs : (repairUs * (1 - share)) / share
    return Math.max(1, Math.round(drawExponential(random, meanUs)))
  }
}

function causeOf({ machine }: OutageSource): 'own' | 'common' {
  return machine === null ? 'common' : 'own'
}

function sourcesOf(settings: FleetSettings, random: Random): readonly OutageSource[] {
  const { machines, commonShare, availability } = settings
  const source = (machine: number | null, name: string, share: number): OutageSource => {
    const own = random.fork(`outages/${name}`)
    return { machine, share, random: own, isDown: own.nextDouble() < share }
  }
  const unavailability = 1 - availability
  return [
    ...Array.from({ length: machines }, (_, machine) =>
      source(machine, String(machine), (1 - commonShare) * unavailability),
    ),
    source(null, 'common', commonShare * unavailability),
  ].filter(({ share }) => share > 0)
}
