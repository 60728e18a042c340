import { expect, test } from 'vitest'
import { pastOf } from '@/simulation/kernel/influence'
import type { SystemRecording } from '@/simulation/kernel/recording'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { model } from '@/simulation/systems/fleet/model'
import { partsOutside } from './parts-outside'

function askLastServed(layout: string) {
  const run = defaultRun(model.description)
  const parameters = { ...run.parameters, layout, machines: 3, durationS: 5 }
  const recording = model.simulate({ ...run, parameters }) as SystemRecording
  const last = [...recording.events]
    .reverse()
    .find((event) => event.kind === 'note' && event.code === 'served')
  const outside = partsOutside(recording, pastOf(model, recording, last?.sequence ?? -1))
  return { last, recording, outside }
}

test('with a line for each machine the others step back, and with one line none does', () => {
  const separate = askLastServed('separate')
  expect(separate.recording.nodes.filter(separate.outside.hasNode)).toEqual(
    separate.recording.nodes.filter((node) => node !== separate.last?.node),
  )
  const pooled = askLastServed('pooled')
  expect(pooled.recording.nodes.filter(pooled.outside.hasNode)).toEqual([])
})

test('a request that came later steps back, and the one that is asked about does not', () => {
  const { recording, last, outside } = askLastServed('pooled')
  const asked = last?.kind === 'note' ? Number(last.values.request) : 0
  expect(outside.hasRequest(asked)).toBe(false)
  expect(outside.hasRequest(asked + 1)).toBe(true)
  expect(recording.requests.length).toBeGreaterThan(asked)
})
