/** Something wrong with the content: where, what, and what would mend it. */
export interface Finding {
  /** Path below the content folder. */
  readonly file: string
  /** From 1; 1 when the whole file is meant. */
  readonly line: number
  readonly message: string
  readonly remedy: string
}

/** Thrown where content must be right to go on. Its message lists the findings. */
export class ContentError extends Error {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(findings.map(formatFinding).join('\n'))
    this.name = 'ContentError'
    this.findings = findings
  }
}

export function formatFinding({ file, line, message, remedy }: Finding): string {
  return `content/${file}:${line}: ${message} ${remedy}`
}
