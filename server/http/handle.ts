import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { z } from 'zod'
import { resolveViewer } from '../auth/resolve-viewer'
import type { Viewer } from '../auth/viewer'
import { describeError } from '../describe-error'
import { log } from '../log'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { errorResponse } from './errors'
import { readCookies } from './read-cookies'
import { readJson } from './read-body'
import { REQUEST_ID_HEADER } from './request-id'
import { isSameOrigin } from './same-origin'

export interface Call<Body> {
  readonly body: Body
  readonly viewer: Viewer
  readonly params: Readonly<Record<string, string>>
  readonly headers: Headers
}

export interface Reply {
  /** Left out for 204, no content. */
  readonly body?: unknown
  /** A file to save, sent as it is made. */
  readonly file?: { readonly name: string; readonly type: string; readonly chunks: AsyncIterable<string> }
  readonly status?: number
  /** Values for Set-Cookie. */
  readonly cookies?: readonly string[]
}

type RouteHandler = (
  request: Request,
  context: { params: Promise<Readonly<Record<string, string>> | undefined> },
) => Promise<Response>

const PARAMETER_LENGTH_MAX = 200
const METHODS_THAT_ONLY_READ = new Set(['GET', 'HEAD'])

/** A write without a body. */
export function handle(work: (call: Call<undefined>) => Promise<Reply | Refusal>): RouteHandler {
  return (request, context) =>
    answer(request, async () => {
      const call = await readCall(request, context.params)
      return isRefusal(call) ? call : work({ ...call, body: undefined })
    })
}

/** A write whose JSON body has to fit a schema. */
export function handleBody<Body>(
  schema: z.ZodType<Body>,
  work: (call: Call<Body>) => Promise<Reply | Refusal>,
): RouteHandler {
  return (request, context) =>
    answer(request, async () => {
      const call = await readCall(request, context.params)
      if (isRefusal(call)) return call
      const read = await readJson(request)
      if (isRefusal(read)) return read
      const parsed = schema.safeParse(read.json)
      if (!parsed.success) return refuse('bad-request', { message: describe(parsed.error) })
      return work({ ...call, body: parsed.data })
    })
}

async function readCall(
  request: Request,
  params: Promise<Readonly<Record<string, string>> | undefined>,
): Promise<Omit<Call<undefined>, 'body'> | Refusal> {
  if (!METHODS_THAT_ONLY_READ.has(request.method) && !isSameOrigin(request)) return refuse('cross-origin')
  // Next gives no parameters to routes that have none.
  const names = (await params) ?? {}
  const areSound = Object.values(names).every(
    (value) => value.length <= PARAMETER_LENGTH_MAX && !value.includes('\0'),
  )
  if (!areSound) return refuse('not-found')
  const viewer = await resolveViewer(readCookies(request.headers.get('cookie')))
  return { viewer, params: names, headers: request.headers }
}

async function answer(request: Request, work: () => Promise<Reply | Refusal>): Promise<Response> {
  try {
    const reply = await work()
    return isRefusal(reply) ? errorResponse(reply) : toResponse(reply)
  } catch (error) {
    // The line of the request itself has the same id, and says which route it was.
    const id = request.headers.get(REQUEST_ID_HEADER) ?? randomUUID()
    log.error({ id, error: describeError(error) }, 'request failed')
    return errorResponse(
      refuse('server-error', { message: `Something failed here. It was logged as ${id}.`, values: { id } }),
    )
  }
}

function toResponse({ body, file, status, cookies = [] }: Reply): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  if (file) {
    headers.set('content-type', file.type)
    headers.set('content-disposition', `attachment; filename="${file.name}"`)
    return new Response(Readable.toWeb(Readable.from(file.chunks)) as ReadableStream, { headers })
  }
  if (body === undefined) return new Response(null, { status: status ?? 204, headers })
  return Response.json(body, { status: status ?? 200, headers })
}

/** Names the first place that does not fit and what would. */
function describe(error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return 'The body does not fit.'
  const place = issue.path.length > 0 ? issue.path.join('.') : 'the body'
  return `${place}: ${issue.message}`
}
