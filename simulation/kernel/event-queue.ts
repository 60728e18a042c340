import { InvariantError, invariant } from './invariant'

const CAPACITY_INITIAL = 64

/**
 * What is still to happen, in the order it will happen: a binary heap on (time, sequence). Two events at the same
 * instant come out in the order they went in, so the order is total and the same everywhere.
 *
 * Keys live in typed arrays and nothing is allocated per event; a popped event is read from `timeUs`, `sequence`
 * and the payload that `pop` returns.
 */
export class EventQueue<Payload> {
  /** Instant of the event popped last, virtual microseconds; 0 before the first. */
  timeUs = 0
  /** Sequence number of the event popped last; -1 before the first. */
  sequence = -1
  /** How many events wait. */
  length = 0

  private times = new Float64Array(CAPACITY_INITIAL)
  private sequences = new Float64Array(CAPACITY_INITIAL)
  private payloads: Payload[] = []
  private nextSequence = 0

  /**
   * @param timeUs an instant in virtual microseconds, not before the event popped last.
   * @returns the event's sequence number, counted from 0.
   * @throws {InvariantError} when the instant is in the past or not a number.
   */
  push(timeUs: number, payload: Payload): number {
    invariant(timeUs >= this.timeUs, 'An event cannot be scheduled in the past')
    if (this.length === this.times.length) this.grow()
    const sequence = this.nextSequence
    this.nextSequence += 1
    this.rise(this.length, timeUs, sequence, payload)
    this.length += 1
    return sequence
  }

  /** Instant of the next event in virtual microseconds, or Infinity when none waits. */
  nextTimeUs(): number {
    return this.length === 0 ? Infinity : (this.times[0] as number)
  }

  /**
   * Takes out the earliest event and moves `timeUs` and `sequence` to it.
   * @throws {InvariantError} when none waits: ask `length` first.
   */
  pop(): Payload {
    if (this.length === 0) throw new InvariantError('Nothing waits in the event queue')
    const first = this.payloads[0] as Payload
    this.timeUs = this.times[0] as number
    this.sequence = this.sequences[0] as number
    this.length -= 1
    const last = this.length
    const payload = this.payloads[last] as Payload
    // The slot behind the last event is left as it is: shrinking the array costs an eighth of a whole simulation, and
    // what it keeps alive is bounded by the longest the queue has been.
    if (last > 0) this.sink(this.times[last] as number, this.sequences[last] as number, payload)
    return first
  }

  private rise(from: number, timeUs: number, sequence: number, payload: Payload): void {
    const { times, sequences, payloads } = this
    let place = from
    while (place > 0) {
      const parent = (place - 1) >> 1
      const parentTimeUs = times[parent] as number
      // The sequence number is the newest there is, so an equal time never rises.
      if (parentTimeUs <= timeUs) break
      times[place] = parentTimeUs
      sequences[place] = sequences[parent] as number
      payloads[place] = payloads[parent] as Payload
      place = parent
    }
    times[place] = timeUs
    sequences[place] = sequence
    payloads[place] = payload
  }

  private sink(timeUs: number, sequence: number, payload: Payload): void {
    const { times, sequences, payloads, length } = this
    let place = 0
    for (let child = 1; child < length; child = 2 * place + 1) {
      if (child + 1 < length && this.isBefore(child + 1, child)) child += 1
      const childTimeUs = times[child] as number
      if (timeUs < childTimeUs || (timeUs === childTimeUs && sequence < (sequences[child] as number))) break
      times[place] = childTimeUs
      sequences[place] = sequences[child] as number
      payloads[place] = payloads[child] as Payload
      place = child
    }
    times[place] = timeUs
    sequences[place] = sequence
    payloads[place] = payload
  }

  private isBefore(left: number, right: number): boolean {
    const leftUs = this.times[left] as number
    const rightUs = this.times[right] as number
    return (
      leftUs < rightUs ||
      (leftUs === rightUs && (this.sequences[left] as number) < (this.sequences[right] as number))
    )
  }

  private grow(): void {
    const capacity = this.times.length * 2
    const times = new Float64Array(capacity)
    const sequences = new Float64Array(capacity)
    times.set(this.times)
    sequences.set(this.sequences)
    this.times = times
    this.sequences = sequences
  }
}
