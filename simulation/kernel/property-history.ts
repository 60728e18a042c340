import { isSamePlain } from './plain'
import type { Objection, Property, Snapshot } from './protocol'
import type { Explanation, PropertyChange, PropertyResult, Recording, Verdict } from './recording'

/**
 * Follows one property through a run.
 *
 * - *always* holds until it fails, and then stays failed.
 * - *sometimes* is unknown until it holds, and then stays so: one run cannot refute that something is possible.
 * - *eventually* is unknown with a reason while it is not yet true, and settles when nothing more can happen.
 */
export class PropertyHistory<State> {
  private readonly changes: PropertyChange[] = []
  private isSettled = false

  constructor(private readonly property: Property<State>) {}

  /** Looks at the system after something happened. */
  observe(snapshot: Snapshot<State>, atUs: number): void {
    if (this.isSettled) return
    const objection = this.property.check(snapshot)
    const isTrue = objection === null
    if (this.property.kind === 'always') {
      this.isSettled = !isTrue
      this.change(isTrue ? 'holds' : 'fails', objection, atUs)
    } else {
      this.isSettled = isTrue && this.property.kind === 'sometimes'
      this.change(isTrue ? 'holds' : 'unknown', objection, atUs)
    }
  }

  /** The verdict on the whole run, once it is over. */
  finish(end: Recording['end'], endUs: number): PropertyResult {
    const last = this.changes.at(-1)
    if (last !== undefined && !this.isSettled) this.settle(last, end, endUs)
    const { verdict, explanation } = this.changes.at(-1) ?? { verdict: 'unknown' as const }
    return { verdict, ...(explanation && { explanation }), history: this.changes }
  }

  private settle(last: PropertyChange, end: Recording['end'], endUs: number): void {
    if (end === 'limit' && last.verdict === 'holds') this.changes.push({ atUs: endUs, verdict: 'unknown' })
    if (this.property.kind !== 'eventually') return
    if (end === 'horizon' && last.verdict === 'holds') this.changes.push({ atUs: endUs, verdict: 'unknown' })
    // What the last reason says never changed again, so the property fails from that instant on, not only at the end.
    if (end === 'quiescent' && last.verdict === 'unknown') {
      this.changes[this.changes.length - 1] = { ...last, verdict: 'fails' }
    }
  }

  private change(verdict: Verdict, objection: Objection, atUs: number): void {
    const last = this.changes.at(-1)
    if (last !== undefined && last.verdict === verdict && isSameReason(last.explanation, objection)) return
    if (last !== undefined && last.atUs === atUs) this.changes.pop()
    this.changes.push({ atUs, verdict, ...(objection && { explanation: { ...objection, atUs } }) })
  }
}

function isSameReason(explanation: Explanation | undefined, objection: Objection): boolean {
  if (explanation === undefined || objection === null) return (explanation ?? null) === objection
  const { code, nodes, values } = explanation
  return isSamePlain({ code, nodes, values }, objection)
}
