import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { requireFreePort, requireNode, requireSecret } from './preconditions.mjs'

test.each(['18.20.0', '20.18.3', '19.9.0'])(
  'Node %s is refused with the version that is needed',
  (version) => {
    expect(() => requireNode(version)).toThrow(
      expect.objectContaining({ code: 'node-too-old', message: expect.stringContaining('20.19') }),
    )
  },
)

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s is accepted', (version) => {
  expect(() => requireNode(version)).not.toThrow()
})

test('a port that somebody listens on is refused, and another one is proposed', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  await expect(requireFreePort(String(port))).rejects.toMatchObject({
    code: 'port-taken',
    remedy: expect.stringContaining(`PORT=${port + 1}`),
  })
  await new Promise((resolve) => server.close(resolve))
  await expect(requireFreePort(String(port))).resolves.toBe(port)
})

test.each(['abc', '0', '70000', '80.5', ''])('PORT=%j is refused as no port', async (text) => {
  await expect(requireFreePort(text)).rejects.toMatchObject({ code: 'port-invalid' })
})

test('a database of one’s own needs a secret, and a short one is refused', () => {
  const databaseUrl = 'postgresql://somewhere/else'
  expect(() => requireSecret('/nowhere', { DATABASE_URL: databaseUrl })).toThrow(
    expect.objectContaining({ code: 'secret-missing' }),
  )
  expect(() => requireSecret('/nowhere', { AUTH_SECRET: 'short' })).toThrow(
    expect.objectContaining({ code: 'secret-too-short' }),
  )
})

test('with the embedded database the secret is made once and stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'))
  try {
    const first = requireSecret(folder, {})
    expect(first.length).toBeGreaterThanOrEqual(32)
    expect(requireSecret(folder, {})).toBe(first)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
