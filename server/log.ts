import pino from 'pino'

/** JSON lines on standard output. No transport: a bundler cannot follow the worker that one would start. */
export const log = pino({
  level: process.env.LOG_LEVEL || (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
  base: undefined,
  // Nothing logs these on purpose; a whole object that slips through must not hand them over.
  redact: { paths: ['*.password', '*.token', '*.ticket', '*.cookie', '*.raw'], censor: '[removed]' },
})
