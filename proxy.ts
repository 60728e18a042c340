import createMiddleware from 'next-intl/middleware'
import { routing } from './app/i18n/routing'

// Chooses the language of an address without one. Nothing is authorised here.
export default createMiddleware(routing)

export const config = { matcher: ['/((?!api|_next|.*\\..*).*)'] }
