import type { Outcome } from './send-json'

/**
 * Asks the server for a file and hands it to the browser to keep. Fetched and not linked to: a refusal then becomes a
 * sentence on the page, and not a page of its own.
 */
export async function saveResponse(path: string, usualName: string): Promise<Outcome> {
  try {
    const response = await fetch(path, { method: 'POST' })
    if (!response.ok) {
      const answer = (await response.json().catch(() => null)) as { error?: { code?: string } } | null
      return { isDone: false, code: answer?.error?.code ?? 'other' }
    }
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
    save(await response.blob(), name ?? usualName)
    return { isDone: true, data: null }
  } catch {
    return { isDone: false, code: 'offline' }
  }
}

function save(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
