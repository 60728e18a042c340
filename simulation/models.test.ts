import { expect, test } from 'vitest'
import { CATALOGUE, describe } from './catalogue'
import { defaultRun, validateRun } from './kernel/validate-run'
import { loadModel } from './models'

test.each(Object.keys(CATALOGUE))(
  '%s has a model with its description, and its default run plays',
  async (id) => {
    const description = describe(id)
    const model = await loadModel(id)
    expect(model.description).toBe(description)
    expect(model.explore !== undefined).toBe(description?.isExplorable)
    const run = defaultRun(model.description)
    expect(validateRun(run, model.description)).toEqual({ ok: true, run })
    const { metrics, properties } = model.simulate(run, { level: 'metrics' })
    const described = model.description
    expect(Object.keys(metrics).sort()).toEqual(described.metrics.map((metric) => metric.id).sort())
    expect(Object.keys(properties).sort()).toEqual(described.properties.map((property) => property.id).sort())
    for (const { id: metric, unit } of described.metrics) expect(metrics[metric]?.unit, metric).toBe(unit)
  },
)

test('an unknown id is nobody', async () => {
  expect([describe('nope'), describe('constructor')]).toEqual([null, null])
  await expect(loadModel('nope')).rejects.toThrow('nope')
})
