import type { OwnData } from '../db/own-data'

const ABOUT =
  'Everything that Faultline keeps of one learner. Instants are in UTC. docs/export.md of the project explains each field.'

/**
 * Writes the file piece by piece, so that the longest history needs no more memory than one page of it.
 * Every list has its entries one a line: readable by people and by programs.
 */
export async function* writeExport(data: OwnData, now: Date): AsyncGenerator<string> {
  const head = { format: 'faultline-export', version: 1, exportedAt: now, about: ABOUT }
  yield JSON.stringify(head, null, 2).slice(0, -2)
  for (const [name, read] of Object.entries(data.parts)) {
    yield `,\n  ${JSON.stringify(name)}: ${indent(JSON.stringify(await read(), null, 2))}`
  }
  for (const [name, pages] of Object.entries(data.lists)) {
    yield `,\n  ${JSON.stringify(name)}: [`
    let isFirst = true
    for await (const page of pages()) {
      yield page
        .map((entry, index) => `${isFirst && index === 0 ? '' : ','}\n    ${JSON.stringify(entry)}`)
        .join('')
      isFirst = false
    }
    yield '\n  ]'
  }
  yield '\n}\n'
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ')
}
