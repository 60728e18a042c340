import type { Recording } from '@/simulation/kernel/recording'

/** A stretch of time in which nothing passes from one node to another. */
export interface CutSpan {
  readonly from: string
  readonly to: string
  readonly isOneWay: boolean
  readonly fromUs: number
  /** Null while still cut at the end. */
  readonly toUs: number | null
}

/** Follows every cut from the intervention that made it to the one that healed it. */
export function cutSpans(recording: Recording): CutSpan[] {
  const spans: CutSpan[] = []
  let open: CutSpan[] = []
  for (const event of recording.events) {
    if (event.kind !== 'intervene') continue
    const { intervention, atUs } = event
    if (intervention.kind === 'cut') {
      const { from, to, oneWay = false } = intervention
      open.push({ from, to, isOneWay: oneWay, fromUs: atUs, toUs: null })
    } else if (intervention.kind === 'heal') {
      const healed = open.filter((span) => isSameLink(span, intervention.from, intervention.to))
      spans.push(...healed.map((span) => ({ ...span, toUs: atUs })))
      open = open.filter((span) => !healed.includes(span))
    }
  }
  return [...spans, ...open]
}

export function cutsAt(spans: readonly CutSpan[], atUs: number): CutSpan[] {
  return spans.filter((span) => span.fromUs <= atUs && (span.toUs === null || span.toUs > atUs))
}

export function isLinkCut(spans: readonly CutSpan[], first: string, second: string, atUs: number): boolean {
  return cutsAt(spans, atUs).some((span) => isSameLink(span, first, second))
}

function isSameLink(span: CutSpan, first: string, second: string): boolean {
  return (span.from === first && span.to === second) || (span.from === second && span.to === first)
}
