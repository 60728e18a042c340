import type { Instrumentation } from 'next'

/** Next calls this once, before a server takes its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  try {
    const { startProcess } = await import('./server/process/start-process')
    startProcess()
  } catch (error) {
    // Next would go on listening and answer nothing: whoever supervises this process must see it end.
    console.error(error)
    process.exit(1)
  }
}

/** What fails while a page is drawn, which no route of ours sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logPageError } = await import('./server/process/log-page-error')
  logPageError(error, request.headers, context.routePath)
}
