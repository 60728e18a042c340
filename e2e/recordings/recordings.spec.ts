import { fileURLToPath } from 'node:url'
import { runInThisContext } from 'node:vm'
import { build } from 'esbuild'
import { paths } from '@/course/paths'
import { lessonIds, readContent } from '../support/content'
import { expect, test } from '../support/fixtures'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What both engines run: a scenario as authored becomes a recording, and that a digest of every event and figure in it. */
const ENTRY = `
  import { scenarioRun } from '@/server/content/scenario-run'
  import { loadModel } from '@/simulation/models'

  globalThis.digestOf = async (scenario) => {
    const found = scenarioRun({ interventions: [], ...scenario })
    if (!found.ok) throw new Error(found.message)
    const model = await loadModel(found.run.simulation)
    const text = JSON.stringify(model.simulate(found.run))
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
    return text.length + ' ' + [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  }`

type DigestOf = (scenario: object) => Promise<string>

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    tsconfig: `${ROOT}/tsconfig.json`,
    logLevel: 'warning',
  })
  return outputFiles[0]?.text ?? ''
}

for (const lesson of lessonIds()) {
  test(`${lesson}: Node and Chromium record every scenario alike, to the last figure`, async ({
    page,
    learnerLocale,
  }) => {
    const scenarios = readContent('lessons', lesson, 'scenarios.yaml') as { id: string }[]
    expect(scenarios.length).toBeGreaterThan(3)
    const code = await bundle()
    runInThisContext(code)
    const { digestOf } = globalThis as unknown as { digestOf: DigestOf }
    // A page of this site, because browsers digest on secure pages only.
    await page.goto(paths.landing(learnerLocale))
    await page.evaluate(code)
    for (const scenario of scenarios) {
      const inBrowser = await page.evaluate(
        (one) => (globalThis as unknown as { digestOf: DigestOf }).digestOf(one),
        scenario,
      )
      expect(inBrowser, scenario.id).toBe(await digestOf(scenario))
    }
  })
}
