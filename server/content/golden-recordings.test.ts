import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { ScenarioFile } from '@/course/schemas/scenario'
import { loadModel } from '@/simulation/models'
import { contentFolder } from './content-folder'
import { scenarioRun } from './scenario-run'

/*
 * The golden recording of every scenario of every lesson: a digest of all that the run produced, and the facts that
 * tell a reader what has changed. A change that is meant is recorded anew with
 * `npx vitest run --project unit server/content/golden-recordings -u`, and the difference is read before it is kept.
 */

const LESSONS = path.join(contentFolder(), 'lessons')

async function goldenOf(scenario: ScenarioFile): Promise<string> {
  const found = scenarioRun(scenario)
  if (!found.ok) throw new Error(found.message)
  const recording = (await loadModel(found.run.simulation)).simulate(found.run)
  // Curves are theory, tested by themselves; the rest is what happened.
  const { curves, ...happened } = recording
  const digest = createHash('sha256').update(JSON.stringify(happened)).digest('hex').slice(0, 24)
  const { end, endUs, events, metrics, properties } = recording
  const figures = Object.entries(metrics).map(([id, { value }]) => `${id}=${value}`)
  const verdicts = Object.entries(properties).map(([id, { verdict }]) => `${id}:${verdict}`)
  const facts = [`${end} at ${endUs}`, `${events.length} events`, `${curves.length} curves`]
  return [digest, facts.join(', '), verdicts.join(' '), figures.join(' ')].join('\n')
}

test.each(readdirSync(LESSONS))('%s: every scenario plays as its golden recording says', async (lesson) => {
  const file = readFileSync(path.join(LESSONS, lesson, 'scenarios.yaml'), 'utf8')
  const golden: Record<string, string> = {}
  for (const scenario of parse(file) as ScenarioFile[]) {
    golden[scenario.id] = await goldenOf({ ...scenario, interventions: scenario.interventions ?? [] })
  }
  expect(Object.keys(golden).length).toBeGreaterThan(3)
  expect(golden).toMatchSnapshot()
})
