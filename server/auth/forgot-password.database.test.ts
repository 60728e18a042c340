import '../testing/environment'
import { randomUUID } from 'node:crypto'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, expect, test, vi } from 'vitest'
import { database } from '../db/client'
import { isRefusal } from '../refusal'
import { callOf, makeRegistered } from '../testing/people'
import { forgotPassword } from './forgot-password'
import { resetPassword } from './reset-password'

// As much of a mail server as a client needs: it takes every mail and keeps its text.
const mails: string[] = []
const server = createServer((socket: Socket) => {
  let isText = false
  let received = ''
  socket.write('220 ready\r\n')
  socket.on('data', (data) => {
    received += data.toString()
    if (isText && received.endsWith('\r\n.\r\n')) {
      mails.push(received.replaceAll('=\r\n', '').replaceAll('=3D', '='))
      isText = false
    } else if (isText) return
    else isText = received.startsWith('DATA')
    socket.write(received.startsWith('QUIT') ? '221 bye\r\n' : isText ? '354 go on\r\n' : '250 fine\r\n')
    received = ''
  })
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
process.env.SMTP_URL = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
process.env.PUBLIC_URL = 'https://learn.example.org'
afterAll(() => server.close())

const ask = (email: string) => forgotPassword(callOf({ body: { email, locale: 'ko' } }))

test('sends a link to this site that sets a new password, in the language of the page', async () => {
  const { email } = await makeRegistered()
  expect(await ask(email)).toMatchObject({ status: 202, body: { isMailConfigured: true } })
  await vi.waitUntil(() => mails.some((mail) => mail.includes(email)), { timeout: 5_000 })
  const mail = mails.find((text) => text.includes(email)) ?? ''
  const text = Buffer.from(
    mail
      .split('\r\n\r\n')
      .slice(1)
      .join('')
      .replace(/\s|\.$/g, ''),
    'base64',
  ).toString()
  const link = /https:\/\/learn\.example\.org\/ko\/account\/reset\?token=([\w-]+)/.exec(mail + text)
  expect(link).not.toBeNull()
  await vi.waitUntil(async () => (await outboxFor(email))?.sentAt ?? false, { timeout: 5_000 })
  expect(await outboxFor(email)).toMatchObject({ text: '', failures: 0 })
  const outcome = await resetPassword(
    callOf({ body: { token: link?.[1] ?? '', password: 'a participant recovered' } }),
  )
  expect(isRefusal(outcome)).toBe(false)
})

test('an address without an account gets the same reply and no mail', async () => {
  const before = await database().outboxMail.count()
  const known = await ask((await makeRegistered()).email)
  expect(await ask(`${randomUUID()}@example.org`)).toEqual(known)
  expect(await database().outboxMail.count()).toBe(before + 1)
})

test('five requests an hour for one address, and then no more mail', async () => {
  const { email } = await makeRegistered()
  for (let count = 0; count < 5; count += 1) expect(isRefusal(await ask(email))).toBe(false)
  expect(await ask(email)).toMatchObject({ refused: 'rate-limited' })
})

function outboxFor(recipient: string) {
  return database().outboxMail.findFirst({ where: { recipient } })
}
