import { fileURLToPath } from 'node:url'

/*
 * What tests against the database need besides DATABASE_URL. Import this first: settings are read once, at first use.
 */
process.env.AUTH_SECRET ??= 'a secret that only the tests use, and every clone the same'
process.env.CONTENT_DIR = fileURLToPath(new URL('content', import.meta.url))
if (!process.env.DATABASE_URL)
  throw new Error('DATABASE_URL has to name a migrated database that tests may fill.')
