import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { freePort } from './embedded-database.mjs'
import { root } from './prepare.mjs'
import { countPlaywright, tests } from './steps.mjs'
import { TEST_SECRET } from './test-secret.mjs'
import { startWebServer } from './web-server.mjs'

/** What a web process and the journeys against it have to agree on. */
export function journeyEnvironment({ databaseUrl, address }) {
  return {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: TEST_SECRET,
    NEXTAUTH_SECRET: TEST_SECRET,
    NEXTAUTH_URL: address,
  }
}

/** A step that runs journeys against whatever serves at `address`. */
export async function journeys({ databaseUrl, address, reportFile, parameters = [], environment = {} }) {
  const chromium = await findChromium()
  return tests(
    join(root, 'node_modules/.bin/playwright'),
    ['test', '-c', 'e2e/playwright.config.ts', ...parameters],
    {
      environment: {
        ...journeyEnvironment({ databaseUrl, address }),
        ...environment,
        BASE_URL: address,
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
      },
      reportFile,
      count: countPlaywright,
    },
  )
}

/** Starts one web process for journeys. */
export async function startJourneyServer(databaseUrl) {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const environment = journeyEnvironment({ databaseUrl, address })
  const server = await startWebServer({ port, environment, isQuiet: true })
  return { address, server }
}
