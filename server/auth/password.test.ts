import { expect, test } from 'vitest'
import { hashPassword, isOutdated, isPassword } from './password'

test('accepts the password it was made from, and no other', async () => {
  const hash = await hashPassword('a cluster of seven nodes')
  expect(await isPassword('a cluster of seven nodes', hash)).toBe(true)
  expect(await isPassword('a cluster of eight nodes', hash)).toBe(false)
})

test('uses the recommended parameters and notices weaker ones', async () => {
  expect(isOutdated(await hashPassword('a cluster of seven nodes'))).toBe(false)
  expect(isOutdated('$argon2id$v=19$m=4096,t=1,p=1$abc$def')).toBe(true)
})

test('accepts a password composed differently by another keyboard', async () => {
  const hash = await hashPassword('분산 시스템 café')
  expect(await isPassword('분산 시스템 café'.normalize('NFD'), hash)).toBe(true)
})

test('hashes even when there is no account, so that time does not tell', async () => {
  await isPassword('warm up the comparison', null)
  const startedAt = performance.now()
  expect(await isPassword('a cluster of seven nodes', null)).toBe(false)
  expect(performance.now() - startedAt).toBeGreaterThan(5)
})
