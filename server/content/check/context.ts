import type { Model } from '@/simulation/kernel/model'
import { ContentError } from '../finding'
import type { Finding } from '../finding'
import type { YamlFile, YamlPath } from '../yaml-file'

/** What every check is given: where to read, and where to say what it found. */
export interface CheckContext {
  readonly root: string
  /** Whether par.yaml is to be written rather than compared. */
  readonly isWriting: boolean
  readonly loadModel: (simulation: string) => Promise<Model>
  readonly findings: Finding[]
  /** Things an author should know that are not wrong. */
  readonly notes: string[]
}

/** Reports a finding at a part of a YAML file. */
export function report(
  { findings }: CheckContext,
  { file, lineOf }: Pick<YamlFile<unknown>, 'file' | 'lineOf'>,
  path: YamlPath,
  message: string,
  remedy: string,
): void {
  findings.push({ file, line: lineOf(path), message, remedy })
}

/** Reads a file, or reports what is wrong with it and gives null, so that the other files are checked too. */
export function attempt<Value>({ findings }: CheckContext, read: () => Value): Value | null {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    findings.push(...error.findings)
    return null
  }
}

/** Reports each id that stands twice in a list. */
export function reportRepeated(
  context: CheckContext,
  file: Pick<YamlFile<unknown>, 'file' | 'lineOf'>,
  path: YamlPath,
  ids: readonly string[],
): void {
  ids.forEach((id, place) => {
    if (ids.indexOf(id) === place) return
    report(
      context,
      file,
      [...path, place],
      `The id "${id}" stands here a second time.`,
      'Give each its own id.',
    )
  })
}
