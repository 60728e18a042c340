import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

/** By its whole path: a name alone would also match a folder that the project happens to lie in. */
const below = (folder: string) => join(import.meta.dirname, folder, '**')

const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: '.',
  // These end processes: only npm run cluster has some to spare.
  testIgnore: process.env.CLUSTER_PROCESSES ? [] : below('cluster'),
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // A busy machine is slow without anything being wrong; a journey that hangs still ends.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  outputDir: '../test-results',
  reporter: [['list'], ['json']],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    // Traces cost an eighth of the time: ask for one with --trace on.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'en',
      metadata: { locale: 'en' },
      use: { locale: 'en-GB', viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'ko',
      // What operators see has no language, and neither has who may do what, nor what a simulation records.
      testIgnore: ['operating', 'permissions', 'recordings', 'cluster'].map(below),
      metadata: { locale: 'ko' },
      use: { locale: 'ko-KR', viewport: { width: 1440, height: 900 } },
    },
  ],
})
