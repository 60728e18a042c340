import type { Localised } from '@/course/locale'
import type { Viewer } from '../auth/viewer'
import { isAllowed, permit } from '../classes/permissions'
import { readMisconceptions } from '../content/read'
import { listCommonMisconceptions } from '../db/enrolments'
import { isRefusal, type Refusal } from '../refusal'

/** How many are ranked, and how many learners are named with each. */
const MOST = { atMost: 5, namesMax: 6 } as const

export interface RankedMisconception {
  readonly id: string
  readonly statement: Localised
  readonly learnerCount: number
  /** The first by name. */
  readonly learners: readonly { readonly learnerId: string; readonly name: string }[]
}

/**
 * The misconceptions that most learners of a class showed, most common first. One that the course no longer names is
 * left out. Empty for whoever may not see answers, from which they come.
 */
export async function readCommonMisconceptions(
  viewer: Viewer,
  classId: string,
): Promise<readonly RankedMisconception[] | Refusal> {
  const standing = await permit(viewer, classId, 'see-progress')
  if (isRefusal(standing)) return standing
  if (!isAllowed(standing.role, 'see-answers')) return []
  const statements = new Map((await readMisconceptions()).map(({ id, statement }) => [id, statement]))
  const found = await listCommonMisconceptions(standing.class.id, [...statements.keys()], MOST)
  return found.flatMap(({ misconception: id, learners: learnerCount, learnerIds, names }) => {
    const statement = statements.get(id)
    const learners = learnerIds.map((learnerId, place) => ({ learnerId, name: names[place] ?? '' }))
    return statement ? [{ id, statement, learnerCount, learners }] : []
  })
}
