import { invariant } from '../../kernel/invariant'

/** Buckets per doubling: a recorded duration is known to one part in 1 024. */
const STEPS_PER_DOUBLING = 1024
const STEP_BITS = 10
const DURATION_US_MAX = 4_294_967_295
const BUCKETS = (32 - STEP_BITS + 1) * STEPS_PER_DOUBLING

/**
 * Counts durations in buckets that widen with the duration, so that percentiles of millions of requests cost no
 * memory per request. Durations below 1 024 µs are exact; above, a percentile is off by at most 0.05 %.
 * @see Tene 2013, HdrHistogram, for the idea.
 */
export class DurationHistogram {
  /** How many durations were added. */
  count = 0
  private sumUs = 0
  private readonly buckets = new Float64Array(BUCKETS)

  /** @param durationUs an integer of virtual microseconds in [0, 2^32). */
  add(durationUs: number): void {
    invariant(durationUs >= 0 && durationUs <= DURATION_US_MAX, 'A duration must be in [0, 2^32) µs')
    const bucket = bucketOf(durationUs)
    this.buckets[bucket] = (this.buckets[bucket] as number) + 1
    this.count += 1
    this.sumUs += durationUs
  }

  /** The exact mean in microseconds; null when nothing was added. */
  meanUs(): number | null {
    return this.count === 0 ? null : this.sumUs / this.count
  }

  /**
   * The smallest duration that at least `percentile` percent of those added do not exceed (nearest rank).
   * @param percentile in (0, 100].
   * @returns microseconds, or null when nothing was added.
   */
  percentileUs(percentile: number): number | null {
    invariant(percentile > 0 && percentile <= 100, 'The percentile must be in (0, 100]')
    if (this.count === 0) return null
    const rank = Math.max(1, Math.ceil((percentile * this.count) / 100))
    let seen = 0
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      seen += this.buckets[bucket] as number
      if (seen >= rank) return middleOf(bucket)
    }
    return null
  }

  /** Forgets everything added so far. */
  clear(): void {
    this.buckets.fill(0)
    this.count = 0
    this.sumUs = 0
  }
}

/** The leading ten bits after the first one choose the step, the place of the first one chooses the doubling. */
function bucketOf(durationUs: number): number {
  if (durationUs < STEPS_PER_DOUBLING) return durationUs
  let doublings = 0
  let rest = durationUs
  while (rest >= 2 * STEPS_PER_DOUBLING) {
    rest >>>= 1
    doublings += 1
  }
  return doublings * STEPS_PER_DOUBLING + rest
}

function middleOf(bucket: number): number {
  if (bucket < 2 * STEPS_PER_DOUBLING) return bucket
  const doublings = Math.floor(bucket / STEPS_PER_DOUBLING) - 1
  let width = 1
  for (let step = 0; step < doublings; step += 1) width *= 2
  return (bucket - doublings * STEPS_PER_DOUBLING) * width + (width - 1) / 2
}
