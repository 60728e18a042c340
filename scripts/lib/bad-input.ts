/** What was asked for cannot be done as written. Its message is a sentence that says what is allowed. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
}

/** Runs a command; bad input ends with its sentence and exit code 2, and so do options that do not exist. */
export async function runCommand(command: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await command()}\n`)
  } catch (error) {
    const isParsing =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    if (!(error instanceof BadInput) && !isParsing) throw error
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 2
  }
}
