import { expect, test } from 'vitest'
import { placeholdersOf } from '@/course/text'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import { CATALOGUE } from '@/simulation/catalogue'
import { loadTexts } from './load-texts'

const SHOWN = Object.values(CATALOGUE).filter(({ isHidden }) => !isHidden)

/** Every template by its path, for example `events/fire`. */
function templatesOf(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[path, value]])
  if (typeof value !== 'object' || value === null) return new Map()
  return new Map(
    Object.entries(value).flatMap(([key, item]) => [
      ...templatesOf(item, path === '' ? key : `${path}/${key}`),
    ]),
  )
}

test.each(SHOWN.map(({ id }) => id))('%s has the same words in both languages', async (id) => {
  const [english, korean] = [templatesOf(await loadTexts(id, 'en')), templatesOf(await loadTexts(id, 'ko'))]
  expect([...korean.keys()].sort()).toEqual([...english.keys()].sort())
  for (const [path, template] of english) {
    const named = [...placeholdersOf(template)].sort()
    expect([...placeholdersOf(korean.get(path) ?? '')].sort(), path).toEqual(named)
  }
  for (const [path, template] of korean) {
    if (/help$|^summary/.test(path)) expect(template, path).toMatch(/(요|세요)\.$/)
  }
})

test.each(SHOWN)('everything the catalogue names of $id has words', async (description) => {
  const texts: SimulationTexts = await loadTexts(description.id, 'en')
  const named = {
    parameters: description.parameters.map(({ name }) => name),
    properties: description.properties.map(({ id }) => id),
    metrics: description.metrics.map(({ id }) => id),
  }
  for (const kind of ['parameters', 'properties', 'metrics'] as const)
    expect(Object.keys(texts[kind]).sort(), kind).toEqual([...named[kind]].sort())
  for (const { curve } of description.theory ?? []) expect(texts.curves[curve], curve).toBeDefined()
  for (const parameter of description.parameters) {
    if (parameter.kind === 'choice')
      expect(Object.keys(texts.parameters[parameter.name]?.options ?? {})).toEqual(parameter.options)
  }
})
