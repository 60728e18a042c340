import { expect, test } from 'vitest'
import { describe } from '@/simulation/catalogue'
import type { ProtocolRecording } from '@/simulation/kernel/recording'
import type { TimedIntervention } from '@/simulation/kernel/run'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { model as heartbeat } from '@/simulation/protocols/heartbeat/model'
import { model } from '@/simulation/protocols/two-phase-commit/model'
import type { DiagramWords } from './diagram-labels'
import { layoutDiagram } from './diagram-layout'
import { doBoxesMeet, doesSegmentMeet } from './label-placement'
import { windowOf } from './projection'

const words: DiagramWords = {
  message: (label) => label,
  timer: (name) => name,
  write: (key, value) => (key === 'decision' ? `writes ${String(value)}` : null),
  mark: (kind) => kind,
  cut: (kind) => `link ${kind}`,
  ending: (condition) => (condition === 'uncertain' ? 'still waiting' : null),
}

function record(participants: number, interventions: TimedIntervention[]): ProtocolRecording {
  const base = defaultRun(describe('two-phase-commit')!)
  const recording = model.simulate({
    ...base,
    parameters: { ...base.parameters, participants },
    interventions,
  })
  if (recording.family !== 'protocol') throw new Error('A protocol records messages.')
  return recording
}

const crash: TimedIntervention = { kind: 'crash', node: 'coordinator', atUs: 42_000 }
const cut: TimedIntervention = { kind: 'cut', from: 'coordinator', to: 'p2', atUs: 30_000 }
const pictures = [
  { recording: record(3, []), direction: 'rightward', width: 588 },
  { recording: record(3, [crash]), direction: 'rightward', width: 675 },
  { recording: record(5, [cut]), direction: 'rightward', width: 500 },
  { recording: record(5, [crash]), direction: 'downward', width: 358 },
] as const

test('no label of a real run touches a band, another label or a line that is not its own', () => {
  for (const { recording, direction, width } of pictures) {
    const layout = layoutDiagram(recording, { direction, width, ...windowOf(recording.endUs) }, words)
    for (const label of layout.labels) {
      for (const band of layout.bands) expect(doBoxesMeet(label.box, band.box), label.text).toBe(false)
      for (const other of layout.labels)
        if (other !== label) expect(doBoxesMeet(label.box, other.box)).toBe(false)
      for (const { segment, index } of layout.messages) {
        if (label.key !== `message-${index}`)
          expect(doesSegmentMeet(label.box, segment), label.text).toBe(false)
      }
    }
  }
})

test('the picture of a blocked run says what it is about: the crash, the decision and the waiting', () => {
  const recording = record(3, [crash])
  const layout = layoutDiagram(
    recording,
    { direction: 'rightward', width: 588, ...windowOf(recording.endUs) },
    words,
  )
  const said = layout.labels.map(({ text }) => text)
  expect(said).toEqual(expect.arrayContaining(['crash', 'still waiting', 'prepare', 'yes']))
})

test('bands follow one another without a gap to the end of the window', () => {
  const recording = record(3, [crash])
  const layout = layoutDiagram(
    recording,
    { direction: 'rightward', width: 588, ...windowOf(recording.endUs) },
    words,
  )
  for (const lane of recording.nodes.keys()) {
    const bands = layout.bands.filter((band) => band.lane === lane)
    expect(bands[0]?.fromUs).toBe(0)
    expect(bands.at(-1)?.toUs).toBe(layout.projection.toUs)
    for (const [place, band] of bands.slice(1).entries()) expect(band.fromUs).toBe(bands[place]?.toUs)
  }
})

test('what is said every second the same way is named once, and what is said rarely every time', () => {
  const base = defaultRun(heartbeat.description)
  const recording = heartbeat.simulate({
    ...base,
    parameters: { ...base.parameters, durationS: 12 },
  }) as ProtocolRecording
  const around = { direction: 'rightward', width: 675, ...windowOf(recording.endUs) } as const
  expect(recording.messages.length).toBeGreaterThan(10)
  const named = layoutDiagram(recording, around, words).labels.filter(({ key }) => key.startsWith('message-'))
  expect(named.map(({ text }) => text)).toEqual(['heartbeat'])
  const rare = record(3, [])
  const votes = layoutDiagram(rare, { ...around, ...windowOf(rare.endUs) }, words).labels.filter(
    ({ text }) => text === 'yes',
  )
  expect(votes).toHaveLength(3)
})
