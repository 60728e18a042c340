import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A client that the stand-in knows, as if it had been registered with both providers. */
export const CLIENT = { id: 'faultline-tests', secret: 'the secret of faultline in tests' } as const

export interface ProviderStandIn {
  /** GitHub's address and Google's issuer alike: their paths do not meet. */
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** What was agreed at the page of consent, kept under a code that works once. */
interface Grant {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly verified: boolean
  }
  readonly redirectUri: string
  readonly challenge: string
  readonly nonce: string | null
  readonly isBroken: boolean
}

/**
 * Speaks OAuth 2 as GitHub does and OpenID Connect as Google does, on loopback: a page of consent for a person to
 * fill in, codes that work once and are bound by PKCE, an id token signed with a key of its own, and refusals in the
 * form of the standards. Everything a client could get wrong is checked.
 */
class StandIn {
  origin = ''
  private readonly grants = new Map<string, Grant>()
  private readonly tokens = new Map<string, Grant['person']>()
  private readonly key = generateKeyPairSync('rsa', { modulusLength: 2048 })

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin)
    const form = request.method === 'POST' ? new URLSearchParams(await readBody(request)) : null
    const path = `${request.method} ${url.pathname}`
    if (path === 'GET /login/oauth/authorize' || path === 'GET /google/authorize')
      return this.consent(url, response)
    if (path === 'POST /consent' && form) return this.decide(form, response)
    if (path === 'POST /login/oauth/access_token' && form)
      return this.exchange(request, form, response, false)
    if (path === 'POST /google/token' && form) return this.exchange(request, form, response, true)
    if (path === 'GET /.well-known/openid-configuration') return send(response, 200, this.discovery())
    if (path === 'GET /google/keys') {
      const jwk = this.key.publicKey.export({ format: 'jwk' })
      return send(response, 200, { keys: [{ ...jwk, kid: 'one', use: 'sig', alg: 'RS256' }] })
    }
    return this.readPerson(request, path, response)
  }

  private readPerson(request: IncomingMessage, path: string, response: ServerResponse): void {
    const person = this.tokens.get((request.headers.authorization ?? '').replace(/^Bearer /, ''))
    if (!person) return send(response, 401, { message: 'Bad credentials' })
    const { id, name, email, verified } = person
    if (path === 'GET /api/v3/user') return send(response, 200, { id: Number(id), login: name, name, email })
    if (path === 'GET /api/v3/user/emails') return send(response, 200, [{ email, verified, primary: true }])
    return send(response, 404, { message: 'Not Found' })
  }

  private consent(url: URL, response: ServerResponse): void {
    const ask = url.searchParams
    const isSound =
      ask.get('client_id') === CLIENT.id &&
      ask.get('response_type') === 'code' &&
      ask.get('code_challenge_method') === 'S256' &&
      ask.get('state')
    if (!isSound) return send(response, 400, { error: 'invalid_request' })
    const hidden = ['redirect_uri', 'state', 'code_challenge', 'nonce'].map(
      (name) => `<input type="hidden" name="${name}" value="${escape(ask.get(name) ?? '')}">`,
    )
    const fields = ['id', 'name', 'email'].map((name) => `<label>${name} <input name="${name}"></label>`)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html>
      <html lang="en"><title>Consent</title><link rel="icon" href="data:,"><form method="post" action="/consent">
      ${[...hidden, ...fields].join('')}
      <label><input type="checkbox" name="verified"> verified</label>
      <button name="decision" value="allow">Allow</button>
      <button name="decision" value="break">Allow, then break down</button>
      <button name="decision" value="cancel">Cancel</button></form>`)
  }

  private decide(form: URLSearchParams, response: ServerResponse): void {
    const text = (name: string) => form.get(name) ?? ''
    const back = new URL(text('redirect_uri'))
    back.searchParams.set('state', text('state'))
    if (text('decision') === 'cancel') {
      back.searchParams.set('error', 'access_denied')
    } else {
      const code = randomUUID()
      this.grants.set(code, {
        person: { id: text('id'), name: text('name'), email: text('email'), verified: form.has('verified') },
        redirectUri: text('redirect_uri'),
        challenge: text('code_challenge'),
        nonce: form.get('nonce') || null,
        isBroken: text('decision') === 'break',
      })
      back.searchParams.set('code', code)
    }
    response.writeHead(303, { location: back.href }).end()
  }

  private exchange(
    request: IncomingMessage,
    form: URLSearchParams,
    response: ServerResponse,
    isOpenId: boolean,
  ): void {
    const code = form.get('code') ?? ''
    const grant = this.grants.get(code)
    this.grants.delete(code)
    if (grant?.isBroken) return send(response, 503, { error: 'temporarily_unavailable' })
    if (!isClient(request, form)) return send(response, 401, { error: 'invalid_client' })
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isGranted = grant?.challenge === challenge && grant.redirectUri === form.get('redirect_uri')
    if (!isGranted) return send(response, 400, { error: 'invalid_grant' })
    const token = randomUUID()
    this.tokens.set(token, grant.person)
    const idToken = isOpenId ? { id_token: this.signIdToken(grant), expires_in: 3600 } : {}
    send(response, 200, { access_token: token, token_type: 'bearer', scope: 'email', ...idToken })
  }

  private discovery() {
    return {
      issuer: this.origin,
      authorization_endpoint: `${this.origin}/google/authorize`,
      token_endpoint: `${this.origin}/google/token`,
      jwks_uri: `${this.origin}/google/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }
  }

  private signIdToken({ person, nonce }: Grant): string {
    const now = Math.floor(Date.now() / 1000)
    const { id: sub, name, email, verified } = person
    const claims = {
      iss: this.origin,
      aud: CLIENT.id,
      iat: now,
      exp: now + 3600,
      sub,
      name,
      email,
      email_verified: verified,
      nonce,
    }
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'one' })}.${encode(claims)}`
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(this.key.privateKey, 'base64url')}`
  }
}

/** Starts it on a free port of this machine. */
export async function startProviderStandIn(): Promise<ProviderStandIn> {
  const standIn = new StandIn()
  const server = createServer((request, response) => {
    void standIn
      .answer(request, response)
      .catch((error: unknown) => send(response, 500, { error: String(error) }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  standIn.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { origin: standIn.origin, stop }
}

/** The client's secret comes in a header or in the form: the standard allows both. */
function isClient(request: IncomingMessage, form: URLSearchParams): boolean {
  const [scheme, encoded = ''] = (request.headers.authorization ?? '').split(' ')
  const pair = scheme === 'Basic' ? Buffer.from(encoded, 'base64').toString().split(':') : []
  const [id, secret] = pair.length === 2 ? pair.map((part) => new URLSearchParams(`v=${part}`).get('v')) : []
  return (
    (id ?? form.get('client_id')) === CLIENT.id && (secret ?? form.get('client_secret')) === CLIENT.secret
  )
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
