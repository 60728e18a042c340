import type { GradingOutcome } from '@/course/grading'
import type { Run } from '@/simulation/kernel/run'
import { readScenarios } from './read'

/** The runs that a grading wants to show, by the names of their scenarios, for pages that play them in place. */
export async function readShownRuns(
  lesson: string,
  { feedback }: GradingOutcome,
): Promise<Readonly<Record<string, Run>>> {
  const names = feedback.flatMap(({ show }) => show ?? [])
  const known = names.length === 0 ? [] : ((await readScenarios(lesson)) ?? [])
  return Object.fromEntries(known.filter(({ id }) => names.includes(id)).map(({ id, run }) => [id, run]))
}
