import { refuse, type Refusal } from '../refusal'

const BODY_BYTES_MAX = 64 * 1024
/** PostgreSQL stores neither the character 0 nor half of a surrogate pair, so that no text with them gets in. */
const UNSTORABLE = /\0|\p{Surrogate}/u

/** Reads a body of at most 64 kB. Whoever goes away half-way is refused like whoever sends half of it. */
export async function readText(request: Request): Promise<string | Refusal> {
  try {
    return await readWhole(request)
  } catch {
    // Only the connection can fail here.
    return refuse('bad-request', { message: 'The request ended before its body did.' })
  }
}

async function readWhole(request: Request): Promise<string | Refusal> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_BYTES_MAX) return refuse('body-too-large')
  const reader = request.body?.getReader()
  if (!reader) return ''
  const chunks: Uint8Array[] = []
  let bytes = 0
  // The length that a request claims proves nothing: what arrives is counted.
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.byteLength
    if (bytes > BODY_BYTES_MAX) {
      await reader.cancel()
      return refuse('body-too-large')
    }
    chunks.push(next.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function holdsUnstorableText(value: unknown): boolean {
  if (typeof value === 'string') return UNSTORABLE.test(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => UNSTORABLE.test(key) || holdsUnstorableText(inner))
}

/** Reads a JSON body of at most 64 kB. */
export async function readJson(request: Request): Promise<{ readonly json: unknown } | Refusal> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) return refuse('not-json')
  const text = await readText(request)
  if (typeof text !== 'string') return text
  try {
    const json: unknown = JSON.parse(text)
    if (holdsUnstorableText(json)) {
      return refuse('bad-request', { message: 'Text must be well-formed Unicode without the character 0.' })
    }
    return { json }
  } catch (error) {
    // A body of thousands of nested brackets overflows the stack of whoever walks it.
    if (error instanceof SyntaxError || error instanceof RangeError) {
      return refuse('bad-request', { message: 'The body is not JSON.' })
    }
    throw error
  }
}
