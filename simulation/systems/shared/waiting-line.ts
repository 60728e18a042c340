import { invariant } from '../../kernel/invariant'

const CAPACITY_INITIAL = 256

/**
 * The requests that wait, first come, first served: a ring of parallel arrays, so that waiting allocates nothing.
 * The head is read from `headId`, `headArrivedUs` and `headServiceUs` before it is removed.
 */
export class WaitingLine {
  length = 0
  private head = 0
  private ids = new Float64Array(CAPACITY_INITIAL)
  private arrivals = new Float64Array(CAPACITY_INITIAL)
  private services = new Float64Array(CAPACITY_INITIAL)

  add(id: number, arrivedUs: number, serviceUs: number): void {
    if (this.length === this.ids.length) this.grow()
    const place = (this.head + this.length) & (this.ids.length - 1)
    this.ids[place] = id
    this.arrivals[place] = arrivedUs
    this.services[place] = serviceUs
    this.length += 1
  }

  /** -1 when nobody waits. */
  headId(): number {
    return this.length === 0 ? -1 : (this.ids[this.head] as number)
  }

  headArrivedUs(): number {
    return this.arrivals[this.head] as number
  }

  headServiceUs(): number {
    return this.services[this.head] as number
  }

  /** @throws {InvariantError} when nobody waits. */
  removeHead(): void {
    invariant(this.length > 0, 'Nobody waits in the line')
    this.head = (this.head + 1) & (this.ids.length - 1)
    this.length -= 1
  }

  private grow(): void {
    const capacity = this.ids.length * 2
    this.ids = unrolled(this.ids, this.head, capacity)
    this.arrivals = unrolled(this.arrivals, this.head, capacity)
    this.services = unrolled(this.services, this.head, capacity)
    this.head = 0
  }
}

function unrolled(ring: Float64Array, head: number, capacity: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(capacity)
  copy.set(ring.subarray(head))
  copy.set(ring.subarray(0, head), ring.length - head)
  return copy
}
