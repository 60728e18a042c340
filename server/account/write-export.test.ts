import { expect, test } from 'vitest'
import { writeExport } from './write-export'

async function written(lists: Record<string, () => AsyncIterable<readonly object[]>>) {
  const data = { parts: { learner: async () => ({ name: 'Ada "the first"\n' }) }, lists }
  let text = ''
  for await (const chunk of writeExport(data, new Date(0))) text += chunk
  return JSON.parse(text) as Record<string, unknown>
}

async function* pagesOf(...pages: object[][]) {
  yield* pages
}

test('lists of no, one and several pages make one valid JSON file', async () => {
  const file = await written({
    none: () => pagesOf(),
    empty: () => pagesOf([]),
    some: () => pagesOf([{ a: 1 }, { a: 2 }], [{ a: 3 }]),
  })
  expect(file).toMatchObject({
    format: 'faultline-export',
    exportedAt: '1970-01-01T00:00:00.000Z',
    learner: { name: 'Ada "the first"\n' },
    none: [],
    empty: [],
    some: [{ a: 1 }, { a: 2 }, { a: 3 }],
  })
})
