import { subscribe } from 'node:diagnostics_channel'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { CLIENT_ADDRESS_HEADER, findClientAddress } from '../http/client-address'
import { log } from '../log'
import { REQUEST_ID_HEADER } from '../http/request-id'
import { ERROR_CODE_HEADER } from '../http/errors'
import { readRoutes, type Routes } from './routes'
import { processState } from './state'

interface RequestStart {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly server: Server
}

const SOUND_REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/
/** What a browser fetches along with a page: worth a line only when looked for. */
const QUIET_ROUTES = new Set(['/_next', 'file'])

/**
 * Watches every request of this process, pages and files included: gives it an id, tells where it comes from, counts
 * it and logs one line when it ends. Next offers no such place; Node's own channel sees each request before Next does.
 */
export function watchRequests(trustedProxies: number): void {
  const routes = readRoutes()
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as RequestStart
    processState().server = server
    mark(request, response, trustedProxies)
    follow(request, response, routes)
  })
}

/** Writes what handlers read. Whatever a client sent under these names is replaced. */
function mark(request: IncomingMessage, response: ServerResponse, trustedProxies: number): void {
  const { headers, socket } = request
  const given = headers[REQUEST_ID_HEADER]
  const id = typeof given === 'string' && SOUND_REQUEST_ID.test(given) ? given : randomUUID()
  headers[REQUEST_ID_HEADER] = id
  response.setHeader(REQUEST_ID_HEADER, id)
  const forwardedFor = headers['x-forwarded-for']
  const address = findClientAddress(
    { peer: socket.remoteAddress ?? '', forwardedFor: forwardedFor?.toString() },
    trustedProxies,
  )
  delete headers[CLIENT_ADDRESS_HEADER]
  if (address !== null) headers[CLIENT_ADDRESS_HEADER] = address
}

function follow(request: IncomingMessage, response: ServerResponse, routes: Routes): void {
  const state = processState()
  const startedAt = performance.now()
  // Next rewrites the address of a request while it looks for its page.
  const route = routes.find(request.url ?? '/')
  state.requestsInProgress += 1
  // A connection that stays open would keep a process that shuts down from ending.
  if (state.isShuttingDown) response.setHeader('connection', 'close')
  response.once('close', () => {
    state.requestsInProgress -= 1
    state.onEnd()
    const line = {
      id: request.headers[REQUEST_ID_HEADER],
      method: request.method,
      route,
      status: response.statusCode,
      durationMs: Math.round(performance.now() - startedAt),
      code: response.getHeader(ERROR_CODE_HEADER),
      // Whoever asked went away before everything was sent.
      isAborted: response.writableFinished ? undefined : true,
    }
    if (QUIET_ROUTES.has(route)) log.debug(line, 'request')
    else log.info(line, 'request')
  })
}
