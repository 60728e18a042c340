import createMiddleware from 'next-intl/middleware'
import { NextResponse, type NextRequest } from 'next/server'
import { routing } from './app/i18n/routing'

const chooseLanguage = createMiddleware(routing)

/** Chooses the language of an address without one. Nothing is authorised here. */
export default function proxy(request: NextRequest) {
  if (isReadable(request.nextUrl.pathname)) return chooseLanguage(request)
  // A broken percent sign names nothing, and further in it would count as a failure of the server.
  return new NextResponse(null, { status: 404 })
}

function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

export const config = { matcher: ['/((?!api|_next|embed/|.*\\..*).*)'] }
