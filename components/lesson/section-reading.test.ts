import { expect, test } from 'vitest'
import { currentSection, mergeSections, percentRead, sectionsPassed } from './section-reading'

const boxes = [
  { id: 'problem', top: -900, bottom: -100 },
  { id: 'promise', top: -100, bottom: 500 },
  { id: 'summary', top: 500, bottom: 900 },
]

test('the section being read is the last one that began above the reading line', () => {
  expect(currentSection(boxes, 200, false)).toBe('promise')
})

test('a heading that stands exactly on the line counts as begun', () => {
  expect(currentSection(boxes, 500, false)).toBe('summary')
})

test('above the first section nothing is being read', () => {
  expect(currentSection([{ id: 'problem', top: 300, bottom: 900 }], 200, false)).toBeNull()
})

test('at the end of the page the last section is being read however short it is', () => {
  expect(currentSection(boxes, 200, true)).toBe('summary')
})

test('a section is passed when its end has come into the window', () => {
  expect(sectionsPassed(boxes, 500)).toEqual(['problem', 'promise'])
})

test('reading runs from 0 to 100 per cent and not beyond', () => {
  expect([percentRead(900, 1000, 800), percentRead(300, 1000, 800), percentRead(-900, 1000, 800)]).toEqual([
    0, 50, 100,
  ])
})

test('sections read keep the order of the lesson, and nothing new changes nothing', () => {
  const known = ['promise']
  expect(mergeSections(known, ['problem'], ['problem', 'promise'])).toEqual(['problem', 'promise'])
  expect(mergeSections(known, ['promise'], ['problem', 'promise'])).toBe(known)
})
