const QUOTED = /"[^"]*"|'[^']*'|`[^`]*`|\([^()]*\)=\([^()]*\)|\S+@\S+/g
const FRAMES_MAX = 12

interface ErrorDescription {
  readonly name: string
  readonly code?: string
  readonly message: string
  readonly frames: readonly string[]
}

/**
 * An error as it may stand in a log: messages quote what people typed, so that what is quoted is left out, and of a
 * message with several lines (Prisma's repeat the whole query) only the last one, which says what was wrong.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, message: '', frames: [] }
  const lines = error.message.split('\n').filter((line) => line.trim() !== '')
  const stack = error.stack?.split('\n') ?? []
  return {
    name: error.name,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    message: (lines.at(-1) ?? '').replaceAll(QUOTED, '…'),
    frames: stack
      .filter((line) => /^\s+at /.test(line))
      .slice(0, FRAMES_MAX)
      .map((line) => line.trim()),
  }
}
