import { cookies } from 'next/headers'
import { cache } from 'react'
import { resolveViewer } from './resolve-viewer'
import type { Viewer } from './viewer'

/** Who looks at this page. Asked once per request, however many components want to know. */
export const getViewer = cache(async (): Promise<Viewer> => {
  const jar = await cookies()
  return resolveViewer(new Map(jar.getAll().map((cookie) => [cookie.name, cookie.value])))
})
