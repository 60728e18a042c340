import { subscribe } from 'node:diagnostics_channel'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Settings } from '../configuration'
import { CLIENT_ADDRESS_HEADER, findClientAddress } from '../http/client-address'
import { log } from '../log'
import { REQUEST_ID_HEADER } from '../http/request-id'
import { ERROR_CODE_HEADER } from '../http/errors'
import { readRoutes, type Routes } from './routes'
import { metrics } from '../metrics/metrics'
import { processState } from './state'

interface RequestStart {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly server: Server
}

const SOUND_REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/
/** Node takes three dozen methods, and a client may choose: labels must not grow with what clients do. */
const KNOWN_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const MS_PER_SECOND = 1000
const YEAR_SECONDS = 365 * 24 * 60 * 60
/** What a browser fetches along with a page: worth a line only when looked for. */
const QUIET_ROUTES = new Set(['/_next', 'file'])

/**
 * Watches every request of this process, pages and files included: gives it an id, tells where it comes from, counts
 * it and logs one line when it ends. Next offers no such place; Node's own channel sees each request before Next does.
 */
export function watchRequests({ trustedProxies, publicUrl }: Settings): void {
  const isSecure = publicUrl?.startsWith('https:') === true
  const routes = readRoutes()
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as RequestStart
    processState().server = server
    mark(request, response, trustedProxies)
    // Once they came by https, browsers come by nothing else. The build does not know the address, this process does.
    if (isSecure) response.setHeader('strict-transport-security', `max-age=${YEAR_SECONDS}`)
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
    const durationMs = performance.now() - startedAt
    const method = KNOWN_METHODS.has(request.method ?? '') ? request.method : 'other'
    metrics().requestSeconds.observe(
      { method, route, status: response.statusCode },
      durationMs / MS_PER_SECOND,
    )
    const line = {
      id: request.headers[REQUEST_ID_HEADER],
      method,
      route,
      status: response.statusCode,
      durationMs: Math.round(durationMs),
      code: response.getHeader(ERROR_CODE_HEADER),
      // Whoever asked went away before everything was sent.
      isAborted: response.writableFinished ? undefined : true,
    }
    if (QUIET_ROUTES.has(route)) log.debug(line, 'request')
    else log.info(line, 'request')
  })
}
