import pino from 'pino'

const QUIET_IN_TESTS = process.env.NODE_ENV === 'test' ? 'silent' : 'info'

/** A level that does not exist is told when the settings are checked: the log must be there to be loaded before that. */
function levelOf(wanted: string | undefined): string {
  return wanted && (wanted === 'silent' || wanted in pino.levels.values) ? wanted : QUIET_IN_TESTS
}

/** JSON lines on standard output. No transport: a bundler cannot follow the worker that one would start. */
export const log = pino({
  level: levelOf(process.env.LOG_LEVEL),
  base: undefined,
  // Nothing logs these on purpose; a whole object that slips through must not hand them over.
  redact: { paths: ['*.password', '*.token', '*.ticket', '*.cookie', '*.raw'], censor: '[removed]' },
})
