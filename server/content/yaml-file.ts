import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod/mini'
import { ContentError } from './finding'
import type { Finding } from './finding'
import { sentencesOf } from './schema-sentences'

export type YamlPath = readonly (string | number)[]

/** A file's value, and where in the file each part of it stands. */
export interface YamlFile<Value> {
  readonly file: string
  readonly value: Value
  /** The line of a part, from 1; of the nearest part around it when it has none of its own. */
  lineOf(path: YamlPath): number
}

/**
 * Reads a YAML file against its schema.
 * @param root the content folder.
 * @param file path below it.
 * @throws {ContentError} with every finding when the file is absent, not YAML, or does not fit the schema.
 */
export function readYaml<Schema extends z.ZodMiniType>(
  root: string,
  file: string,
  schema: Schema,
): YamlFile<z.output<Schema>> {
  const lines = new LineCounter()
  const document = parseDocument(readText(root, file), { lineCounter: lines })
  // One fault of syntax makes many: the first says where it is.
  const findings = document.errors.slice(0, 1).map((error): Finding => ({
    file,
    line: error.linePos?.[0].line ?? 1,
    message: `This is not YAML: ${error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? ''}.`,
    remedy: 'Mend the syntax; texts with ": " or "#" need quotes.',
  }))
  if (findings.length > 0) throw new ContentError(findings)
  const lineOf = (path: YamlPath) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      const start = (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0]
      if (start !== undefined) return Math.max(1, lines.linePos(start).line)
    }
    return 1
  }
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { file, value: parsed.data, lineOf }
  throw new ContentError(
    parsed.error.issues.flatMap((issue) =>
      sentencesOf(issue).map(({ path, message, remedy }) => ({ file, line: lineOf(path), message, remedy })),
    ),
  )
}

export function readText(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    throw new ContentError([
      { file, line: 1, message: 'This file does not exist.', remedy: 'Write it, or remove what names it.' },
    ])
  }
}
