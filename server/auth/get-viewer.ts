import { cookies } from 'next/headers'
import { cache } from 'react'
import { resolveViewer } from './resolve-viewer'
import type { RegisteredViewer, Viewer } from './viewer'

/** Who looks at this page. Asked once per request, however many components want to know. */
export const getViewer = cache(async (): Promise<Viewer> => {
  const jar = await cookies()
  return resolveViewer(new Map(jar.getAll().map((cookie) => [cookie.name, cookie.value])))
})

/** The registered learner who looks at this page, or null: the page then sends them to sign in. */
export async function getRegisteredViewer(): Promise<RegisteredViewer | null> {
  const viewer = await getViewer()
  return viewer.kind === 'registered' ? viewer : null
}
