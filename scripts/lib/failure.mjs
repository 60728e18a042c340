/** An expected bad start: a sentence that says what was wrong, and what to do about it. */
export class StartFailure extends Error {
  constructor(code, sentence, remedy) {
    super(sentence)
    this.code = code
    this.remedy = remedy
  }
}

/** Prints an expected failure (one that brings its remedy) as sentences, and anything else whole. */
export function reportFailure(error) {
  if (error?.remedy) process.stderr.write(`\n✕ ${error.message}\n  ${error.remedy}\n  (${error.code})\n`)
  else process.stderr.write(`\n${error?.stack ?? error}\n`)
}
