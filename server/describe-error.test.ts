import { expect, test } from 'vitest'
import { describeError } from './describe-error'

function thrownBy(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test.each([
  ['a body that is no JSON', thrownBy(() => JSON.parse('Ada Lovelace types'))],
  ['a key that is taken', new Error('Key (email)=(ada@lovelace.example) already exists.')],
  ['an unquoted address', new Error('no mailbox ada@lovelace.example here')],
  [
    'a query that Prisma refuses',
    new Error(
      '\nInvalid `prisma.learner.create()` invocation:\n{\n  displayName: "Ada Lovelace"\n}\nUnknown field',
    ),
  ],
  ['a thrown text', 'Ada Lovelace'],
])('of %s nothing typed is told', (_what, error) => {
  const described = JSON.stringify(describeError(error))
  expect(described).not.toMatch(/ada|lovelace/i)
})

test('tells what failed and where', () => {
  const error = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })
  const { name, code, message, frames } = describeError(error)
  expect({ name, code, message }).toEqual({
    name: 'Error',
    code: 'ECONNREFUSED',
    message: 'connect ECONNREFUSED 127.0.0.1:5432',
  })
  expect(frames[0]).toMatch(/^at .*describe-error\.test\.ts/)
})
