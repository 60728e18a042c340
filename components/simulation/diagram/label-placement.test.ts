import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doBoxesMeet, doesSegmentMeet, placeLabels, textWidth, type LabelRequest } from './label-placement'
import type { Segment } from './projection'

const bounds = { x: 0, y: 0, width: 700, height: 400 }
const middles = (segment: Segment) =>
  [0.5, 0.3, 0.7, 0.2, 0.8].map((share) => ({
    x: segment.from.x + (segment.to.x - segment.from.x) * share,
    y: segment.from.y + (segment.to.y - segment.from.y) * share,
  }))

test('a label stands on its own line but moves away from a line that crosses it', () => {
  const own = { from: { x: 100, y: 100 }, to: { x: 300, y: 200 } }
  const crossing = { from: { x: 200, y: 0 }, to: { x: 200, y: 400 } }
  const request: LabelRequest = {
    key: 'a',
    text: 'yes',
    tone: 'plain',
    candidates: middles(own),
    ownSegment: own,
  }
  const [label] = placeLabels([request], { boxes: [], segments: [own, crossing], bounds })
  expect(label?.at).toEqual({ x: 160, y: 130 })
})

test('of labels that say the same thing only one is placed', () => {
  const request = (key: string, x: number): LabelRequest => ({
    key,
    text: 'prepare',
    tone: 'plain',
    candidates: [{ x, y: 50 }],
    group: 'broadcast',
  })
  const labels = placeLabels([request('a', 100), request('b', 300)], { boxes: [], segments: [], bounds })
  expect(labels.map(({ key }) => key)).toEqual(['a'])
})

test('a label without a free place is left out', () => {
  const request: LabelRequest = { key: 'a', text: 'prepare', tone: 'plain', candidates: [{ x: 50, y: 50 }] }
  expect(
    placeLabels([request], { boxes: [{ x: 40, y: 40, width: 30, height: 30 }], segments: [], bounds }),
  ).toEqual([])
})

test('Korean words are given more room than Latin words of as many letters', () => {
  expect(textWidth('준비', 12)).toBeGreaterThan(textWidth('ab', 12))
})

const point = fc.record({ x: fc.integer({ min: 0, max: 700 }), y: fc.integer({ min: 0, max: 400 }) })
const segments = fc.array(fc.record({ from: point, to: point }), { maxLength: 30 })

test('whatever the lines, no placed label touches another label or a line that is not its own', () => {
  fc.assert(
    fc.property(segments, (lines) => {
      const requests = lines.map((line, place): LabelRequest => ({
        key: `${place}`,
        text: place % 2 ? 'prepare' : '준비',
        tone: 'plain',
        candidates: middles(line),
        ownSegment: line,
      }))
      const labels = placeLabels(requests, { boxes: [], segments: lines, bounds })
      for (const label of labels) {
        for (const other of labels) if (other !== label) expect(doBoxesMeet(label.box, other.box)).toBe(false)
        for (const [place, line] of lines.entries()) {
          if (`${place}` !== label.key) expect(doesSegmentMeet(label.box, line)).toBe(false)
        }
      }
    }),
  )
})
