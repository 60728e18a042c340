// Takes the README's pictures from a running Faultline: npm run screenshots -- [address]. Real pages, nothing staged
// but where they are scrolled to.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { findChromium } from './lib/chromium.mjs'
import { root } from './lib/prepare.mjs'

const address = process.argv[2] ?? 'http://localhost:3000'
const folder = join(root, 'docs/screenshots')

interface Picture {
  readonly name: string
  readonly path: string
  readonly colorScheme: 'light' | 'dark'
  readonly width: number
  readonly height: number
  /** What stands at the top of the picture. */
  readonly from?: string
}

const PICTURES: readonly Picture[] = [
  { name: 'landing-en-light', path: '/en', colorScheme: 'light', width: 1440, height: 1180 },
  {
    name: 'lesson-en-light',
    path: '/en/learn/two-phase-commit',
    colorScheme: 'light',
    width: 1440,
    height: 1100,
    from: '#phases',
  },
  {
    name: 'lesson-ko-dark',
    path: '/ko/learn/two-phase-commit',
    colorScheme: 'dark',
    width: 1440,
    height: 1100,
    from: '#simulation-main',
  },
  {
    name: 'queue-ko-phone',
    path: '/ko/learn/one-server',
    colorScheme: 'light',
    width: 390,
    height: 1100,
    from: '#simulation-main',
  },
]

async function take(browser: Browser, picture: Picture) {
  const { name, path, colorScheme, width, height, from } = picture
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(address + path)
  if (from) await page.locator(from).evaluate((element) => element.scrollIntoView({ block: 'start' }))
  // The player itself, not the still picture that holds its place.
  await page.locator('[data-player]:visible').first().waitFor()
  await page.waitForLoadState('networkidle')
  if (from) await page.locator(from).evaluate((element) => element.scrollIntoView({ block: 'start' }))
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await context.close()
}

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
for (const picture of PICTURES) await take(browser, picture)
await browser.close()
