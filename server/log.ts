import pino from 'pino'

/** JSON lines on standard output. No transport: a bundler cannot follow the worker that one would start. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
  base: undefined,
  redact: { paths: ['*.password', '*.token', '*.ticket', '*.cookie', '*.raw'], censor: '[removed]' },
})
