import type { ViewerResponse } from '@/course/lesson-state'
import type { Call, Reply } from '../http/handle'
import { listShelves } from './shelves'
import { summarise } from './viewer'

/** Who is reading, for pages that were prerendered for everybody. */
export async function showViewer({ viewer }: Call<undefined>): Promise<Reply> {
  const body: ViewerResponse = {
    ...summarise(viewer),
    shelves: await listShelves(viewer),
    ...(viewer.kind !== 'none' && { timeZone: viewer.timeZone }),
  }
  return { body }
}
