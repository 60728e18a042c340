import { describe as suite, expect, test } from 'vitest'
import { LOCALES } from '@/course/locale'
import { CATALOGUE } from '@/simulation/catalogue'
import type { SimulationDescription } from '@/simulation/kernel/description'
import { findFirstDifference } from '@/simulation/kernel/first-difference'
import { encodeRun } from '@/simulation/kernel/run-link'
import type { NodeId, Run, TimedIntervention } from '@/simulation/kernel/run'
import { planSweep, readMeasure } from '@/simulation/kernel/sweep-plan'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { loadModel } from '@/simulation/models'
import { readBesideAddress } from '../beside/beside-address'
import { loadTexts } from '../load-texts'
import { readRunAddress, runFragment } from '../player/run-address'
import { createWords, messagesOf } from '../run/words'
import { usualSettings } from '../sweep/usual-settings'
import { readRunFile, writeRunFile } from './run-file'

const EVENTS_READ = 400

/** Something that this simulation knows how to suffer; null where nothing can be done to it. */
function somethingDone(
  { interventions }: SimulationDescription,
  [first = '', second = '']: readonly NodeId[],
  atUs: number,
): TimedIntervention | null {
  if (interventions.includes('crash')) return { kind: 'crash', node: first, atUs }
  if (interventions.includes('load')) return { kind: 'load', factor: 2, atUs }
  if (interventions.includes('cut')) return { kind: 'cut', from: first, to: second, atUs }
  return null
}

/** The same run with one thing changed at an instant, or from the start where nothing can be done to it. */
function forked(description: SimulationDescription, run: Run, nodes: readonly NodeId[], atUs: number): Run {
  const done = somethingDone(description, nodes, atUs)
  if (done) return { ...run, interventions: [done] }
  const choice = description.parameters.find(({ kind }) => kind === 'choice')
  if (choice?.kind !== 'choice') return { ...run, seed: 4711 }
  return { ...run, parameters: { ...run.parameters, [choice.name]: choice.options.at(-1) ?? '' } }
}

suite.each(Object.values(CATALOGUE).map((description) => [description.id, description] as const))(
  '%s has by its description alone',
  (id, description) => {
    const base = defaultRun(description)

    test('a what-if: the forked run is the same until the instant of the fork, and is told apart there', async () => {
      const model = await loadModel(id)
      const recording = model.simulate(base)
      expect(findFirstDifference(recording, model.simulate(base))).toBeNull()
      const forkUs = Math.floor(recording.endUs / 2)
      const changed = forked(description, base, recording.nodes, forkUs)
      const difference = findFirstDifference(recording, model.simulate(changed))
      if (changed.interventions.length === 0) expect(difference).not.toBeNull()
      else expect(difference?.atUs).toBe(forkUs)
    })

    test('a sweep: its usual settings are allowed, and measure with two seeds', async () => {
      const model = await loadModel(id)
      const settings = usualSettings(description)
      expect(settings).not.toBeNull()
      if (!settings) return
      expect(planSweep(description, base, settings)).toMatchObject({ ok: true })
      // Some figures are about what was done to a run, others about one that nothing is done to.
      const { nodes, endUs } = model.simulate(base)
      const values = [base, forked(description, base, nodes, Math.floor(endUs / 4))].flatMap((run) => {
        const plan = planSweep(description, run, { ...settings, seeds: 2 })
        const runs = plan.ok ? plan.points.flatMap((point) => point.runs) : []
        expect(runs.length).toBe(2 * settings.points)
        return runs.map((one) => readMeasure(model.simulate(one, { level: 'metrics' }), settings.measure))
      })
      const measured = values.filter((value) => value !== null)
      expect(measured.length).toBeGreaterThan(0)
      expect(measured.filter((value) => !Number.isFinite(value))).toEqual([])
    })

    test('links and files: one and two runs come back as they went, and another version does not', async () => {
      const { nodes, endUs } = (await loadModel(id)).simulate(base)
      const changed = forked(description, { ...base, seed: 99 }, nodes, Math.floor(endUs / 2))
      const older = { ...changed, version: changed.version + 1 }
      expect(readRunAddress(`#${runFragment(changed, 7)}`, id)).toMatchObject({ run: changed, atUs: 7 })
      const both = `#${runFragment(base, 7)}&beside=${encodeRun(changed)}`
      expect([readRunAddress(both, id), readBesideAddress(both, id)]).toMatchObject([
        { run: base },
        { run: changed },
      ])
      expect(readRunAddress(`#${runFragment(older, 7)}`, id)).toMatchObject({ nearest: { run: changed } })
      expect(readRunFile(writeRunFile(changed, 7), id)).toEqual({ kind: 'run', run: changed, atUs: 7 })
      expect(readRunFile(writeRunFile(older, 7), id)).toEqual({
        kind: 'other-version',
        nearest: { run: changed, parametersLeftOut: [], interventionsLeftOut: 0 },
      })
      expect(readRunFile(writeRunFile({ ...changed, seed: -1 }, 7), id)).toMatchObject({ place: 'seed' })
    })

    // Hidden ones have no texts: nobody reads them.
    if (!description.isHidden)
      test('an event table: a whole sentence for every event, in both languages', async () => {
        const model = await loadModel(id)
        const untouched = model.simulate(base)
        const changed = forked(description, base, untouched.nodes, 0)
        for (const locale of LOCALES) {
          const words = createWords(await loadTexts(id, locale), locale)
          for (const recording of [untouched, model.simulate(changed)]) {
            const events = recording.events.slice(0, EVENTS_READ)
            expect(events.length).toBeGreaterThan(0)
            const sentences = events.map((event) => words.event(event, messagesOf(recording)))
            expect(
              sentences.filter((sentence) => !/\p{L}.*[.요]$/u.test(sentence) || /[{}]/.test(sentence)),
            ).toEqual([])
          }
        }
      })
  },
)
