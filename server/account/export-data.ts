import { findUntold } from '../assignments/own-assignments'
import { countExport } from '../auth/limits'
import { recordExport } from '../db/learners'
import { readOwnData } from '../db/own-data'
import type { Call, Reply } from '../http/handle'
import { refuse, type Refusal } from '../refusal'
import { writeExport } from './write-export'

/** Everything that is kept of the viewer, guests included, as one JSON file. */
export async function exportData({ viewer }: Call<undefined>): Promise<Reply | Refusal> {
  if (viewer.kind === 'none') return refuse('not-signed-in')
  const refusal = await countExport(viewer.learnerId)
  if (refusal) return refusal
  await recordExport(viewer.learnerId)
  const untold = await findUntold(viewer.learnerId)
  const now = new Date()
  const day = now.toISOString().slice(0, 10)
  return {
    file: {
      name: `faultline-${day}.json`,
      type: 'application/json; charset=utf-8',
      chunks: writeExport(readOwnData(viewer.learnerId, viewer.language, untold), now),
    },
  }
}
