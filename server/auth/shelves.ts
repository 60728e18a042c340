import { NOBODY_SHELF } from '@/course/lesson-state'
import { listClaimedGuests } from '../db/learners'
import { pseudonym } from './signing'
import type { Viewer } from './viewer'

/**
 * Names of the shelves in a browser where this reader's work that the server does not have yet may lie: their own
 * first, then those of the guests they were, then nobody's. On a shared computer everyone else's stay closed.
 */
export async function listShelves(viewer: Viewer): Promise<readonly string[]> {
  if (viewer.kind === 'none') return [NOBODY_SHELF]
  const guests = viewer.kind === 'registered' ? await listClaimedGuests(viewer.learnerId) : []
  return [...[viewer.learnerId, ...guests].map((id) => pseudonym(id, 'shelf')), NOBODY_SHELF]
}
