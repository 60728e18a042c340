import { expect, test } from 'vitest'
import { outlineOf } from './lesson-outline'

test('lists sections with their titles and the closing parts without, in order', () => {
  const mdx =
    '<Section id="problem" title="One booking">\ntext\n</Section>\n<InProduction>\nx\n</InProduction>\n\n<FurtherReading />'
  expect(outlineOf(mdx)).toEqual([
    { id: 'problem', title: 'One booking' },
    { id: 'in-production', title: null },
    { id: 'further-reading', title: null },
  ])
})
