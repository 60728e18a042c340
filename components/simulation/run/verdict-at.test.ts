import { expect, test } from 'vitest'
import type { PropertyResult } from '@/simulation/kernel/recording'
import { verdictAt } from './verdict-at'

const explanation = { code: 'blocked', nodes: ['p1'], values: {}, atUs: 70 }
const result: PropertyResult = {
  verdict: 'fails',
  explanation,
  history: [
    { atUs: 0, verdict: 'unknown' },
    { atUs: 40, verdict: 'holds' },
  ],
}

test('a property is shown as it was known at the instant', () => {
  expect(verdictAt(result, 39, { endUs: 100 }).verdict).toBe('unknown')
  expect(verdictAt(result, 40, { endUs: 100 }).verdict).toBe('holds')
})

test('at the end of the run it is the verdict on the whole run, with its explanation', () => {
  expect(verdictAt(result, 100, { endUs: 100 })).toEqual({ verdict: 'fails', explanation })
})

test('a property that the recording does not know is unknown', () => {
  expect(verdictAt(undefined, 5, { endUs: 100 })).toEqual({ verdict: 'unknown' })
})
