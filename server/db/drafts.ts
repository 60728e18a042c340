import type { RawAnswer } from '@/course/exercises/registry'
import { database } from './client'
import { toJson } from './json'

export interface DraftRecord {
  readonly exerciseId: string
  readonly seed: number
  readonly raw: RawAnswer
}

interface DraftKey {
  readonly learnerId: string
  readonly lessonId: string
  readonly exerciseId: string
}

export async function recordDraft(key: DraftKey, seed: number, raw: RawAnswer): Promise<void> {
  await database().draft.upsert({
    where: { learnerId_lessonId_exerciseId: key },
    create: { ...key, seed, raw: toJson(raw) },
    update: { seed, raw: toJson(raw) },
    select: { seed: true },
  })
}

/** What was typed is submitted now. */
export async function deleteDraft(key: DraftKey): Promise<void> {
  await database().draft.deleteMany({ where: key })
}

export async function listDrafts(learnerId: string, lessonId: string): Promise<readonly DraftRecord[]> {
  const rows = await database().draft.findMany({
    where: { learnerId, lessonId },
    select: { exerciseId: true, seed: true, raw: true },
    take: 200,
  })
  return rows.map((row) => ({ ...row, raw: row.raw as unknown as RawAnswer }))
}
