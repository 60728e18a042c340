import { isWithinBounds, meets } from '@/assessment/conditions'
import type { Claim, ComparedClaim, SeriesClaim } from '@/course/schemas/claim'
import type { Condition } from '@/course/schemas/condition'
import type { Model } from '@/simulation/kernel/model'
import type { Recording } from '@/simulation/kernel/recording'
import type { Run } from '@/simulation/kernel/run'

interface Around {
  readonly simulation: string
  /** The runs of the lesson's scenarios, by their ids. */
  readonly others: ReadonlyMap<string, Run>
  readonly simulate: Model['simulate']
}

/** @returns null where what a caption claims is so; in an author's words what is so instead, where it is not. */
export function judgeClaim(claim: Claim, recording: Recording, around: Around): string | null {
  if ('series' in claim) return judgeSeries(claim, recording)
  if ('timesThatOf' in claim) return judgeCompared(claim, recording, around)
  return meets(claim, recording) ? null : describeActual(claim, recording)
}

function judgeCompared(claim: ComparedClaim, recording: Recording, around: Around): string | null {
  const { metric, timesThatOf } = claim
  const other = around.others.get(timesThatOf)
  if (other?.simulation !== around.simulation) {
    return `there is no scenario "${timesThatOf}" of ${around.simulation} to compare with`
  }
  const own = recording.metrics[metric]?.value
  const theirs = around.simulate(other, { level: 'metrics' }).metrics[metric]?.value
  if (typeof own !== 'number' || typeof theirs !== 'number' || theirs === 0) {
    return `${metric} cannot be compared with that of ${timesThatOf}`
  }
  const times = own / theirs
  return isWithinBounds(times, claim) ? null : `${metric} is ${times} times that of ${timesThatOf}`
}

function judgeSeries(claim: SeriesClaim, recording: Recording): string | null {
  const { atUs, series, untilUs = atUs } = claim
  const all = recording.family === 'system' ? recording.series : []
  const points = all.find(({ id }) => id === series)?.points
  if (!points) return `it has no series "${series}", but ${all.map(({ id }) => id).join(', ') || 'none'}`
  const first = points.filter((point) => point.atUs <= atUs).length - 1
  const shown = points.filter((point, place) => place >= first && point.atUs <= untilUs)
  if (first < 0 || untilUs > recording.endUs) return `${series} has no value at ${untilUs} µs`
  const wrong = shown.find(({ value }) => !isWithinBounds(value, claim))
  return wrong ? `${series} is ${wrong.value} at ${Math.max(wrong.atUs, atUs)} µs` : null
}

/** What a recording says about a condition, in an author's words. */
export function describeActual(condition: Condition, recording: Recording): string {
  if ('property' in condition) {
    return `${condition.property} is ${recording.properties[condition.property]?.verdict ?? 'not checked'}`
  }
  return `${condition.metric} is ${recording.metrics[condition.metric]?.value ?? 'without a value'}`
}
