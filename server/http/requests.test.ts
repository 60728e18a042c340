import { expect, test } from 'vitest'
import { isRefusal } from '../refusal'
import { readCookies } from './read-cookies'
import { readJson } from './read-body'
import { isSameOrigin } from './same-origin'

process.env.AUTH_SECRET ??= 'a secret that only the tests use, and every clone the same'

const json = { 'content-type': 'application/json' }
const post = (body: BodyInit, headers: Record<string, string> = json) =>
  new Request('http://localhost/api', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

async function codeFor(request: Request): Promise<string> {
  const read = await readJson(request)
  return isRefusal(read) ? read.refused : 'ok'
}

test('reads a JSON body, whatever follows the content type', async () => {
  expect(await readJson(post('{"a":1}', { 'content-type': 'application/json; charset=utf-8' }))).toEqual({
    json: { a: 1 },
  })
})

test.each([
  ['another content type', post('{}', { 'content-type': 'text/plain' }), 'not-json'],
  ['a content type that only begins alike', post('{}', { 'content-type': 'application/jsonp' }), 'not-json'],
  ['a body that is no JSON', post('{'), 'bad-request'],
  ['no body', new Request('http://localhost/api', { method: 'POST', headers: json }), 'bad-request'],
  ['the character 0 in a text', post(String.raw`{"a":"\u0000"}`), 'bad-request'],
  ['the character 0 in a name', post(String.raw`{"\u0000":1}`), 'bad-request'],
  ['half of a surrogate pair', post(String.raw`{"a":["\ud800"]}`), 'bad-request'],
  ['a whole surrogate pair', post('{"a":"🗳"}'), 'ok'],
  ['brackets without end', post('['.repeat(60_000)), 'bad-request'],
  ['brackets nested thousands deep', post('['.repeat(30_000) + ']'.repeat(30_000)), 'bad-request'],
  ['more than 64 kB', post(JSON.stringify('x'.repeat(65_536))), 'body-too-large'],
])('%s', async (_what, request, code) => {
  expect(await codeFor(request)).toBe(code)
})

test('counts what arrives and not what a request claims', async () => {
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode(' '.repeat(16_384))),
  })
  expect(await codeFor(post(stream))).toBe('body-too-large')
})

test.each([
  ['a page of this site', { origin: 'http://learn.example:3000', host: 'learn.example:3000' }, true],
  ['a program without an origin', { host: 'learn.example' }, true],
  ['another site', { origin: 'http://evil.example', host: 'learn.example' }, false],
  [
    'the same host on another port',
    { origin: 'http://learn.example:8080', host: 'learn.example:3000' },
    false,
  ],
  ['a frame without an origin', { origin: 'null', host: 'learn.example' }, false],
  ['another site without an origin', { 'sec-fetch-site': 'cross-site', host: 'learn.example' }, false],
  [
    'a sister site',
    { 'sec-fetch-site': 'same-site', origin: 'http://learn.example', host: 'learn.example' },
    false,
  ],
])('whether a write may come from %s', (_who, headers, expected) => {
  expect(isSameOrigin({ headers: new Headers(headers as Record<string, string>) } as Request)).toBe(expected)
})

test('reads cookies by name, the first of two with one name', () => {
  const cookies = readCookies('a=1; b="two"; c=%ED%95%9C; a=2; broken; d=%; e=x=y')
  expect(Object.fromEntries(cookies)).toEqual({ a: '1', b: 'two', c: '한', d: '%', e: 'x=y' })
})

test('a connection that ends half-way is a bad request, not a fault of the server', async () => {
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"a":'))
      controller.error(new Error('aborted'))
    },
  })
  expect(await codeFor(post(broken))).toBe('bad-request')
})
