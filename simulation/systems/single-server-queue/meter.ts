import { DurationHistogram } from '../shared/duration-histogram'

/**
 * Everything the metrics are computed from. Counts and areas cover the time after the warm-up; response times are
 * those of requests that arrived after it.
 */
export class QueueMeter {
  inSystem = 0
  busy = 0
  arrivals = 0
  served = 0
  refused = 0
  failed = 0
  /** The fewest in the system in each finished quarter of the run, for `keeps-up`. */
  readonly fewestByQuarter: number[] = []
  readonly responses = new DurationHistogram()

  private windowStartUs = 0
  private lastUs = 0
  private inSystemArea = 0
  private busyArea = 0
  private fewest = 0

  /** Adds the time since the last change to the areas. Call it before `inSystem` or `busy` changes. */
  advance(atUs: number): void {
    const elapsedUs = atUs - this.lastUs
    this.inSystemArea += this.inSystem * elapsedUs
    this.busyArea += this.busy * elapsedUs
    this.lastUs = atUs
  }

  /** One request left, whatever became of it. */
  leave(): void {
    this.inSystem -= 1
    if (this.inSystem < this.fewest) this.fewest = this.inSystem
  }

  respond(arrivedUs: number, atUs: number): void {
    this.served += 1
    if (arrivedUs >= this.windowStartUs) this.responses.add(atUs - arrivedUs)
  }

  endWarmUp(atUs: number): void {
    this.advance(atUs)
    this.windowStartUs = atUs
    this.inSystemArea = 0
    this.busyArea = 0
    this.arrivals = 0
    this.served = 0
    this.refused = 0
    this.failed = 0
    this.responses.clear()
  }

  endQuarter(): void {
    this.fewestByQuarter.push(this.fewest)
    this.fewest = this.inSystem
  }

  /** Length of the measured window in microseconds, 0 when the run ended during the warm-up. */
  windowUs(): number {
    return this.lastUs - this.windowStartUs
  }

  /** Mean number in the system over the window; null without a window. */
  meanInSystem(): number | null {
    return this.windowUs() === 0 ? null : this.inSystemArea / this.windowUs()
  }

  /** Part of the servers' time that was spent serving, downtime counted as idle; null without a window. */
  utilisation(servers: number): number | null {
    return this.windowUs() === 0 ? null : this.busyArea / (servers * this.windowUs())
  }

  /** Served per second of the window; null without a window. */
  throughput(): number | null {
    return this.windowUs() === 0 ? null : (this.served * 1_000_000) / this.windowUs()
  }
}
