import { expect, test } from 'vitest'
import type { Parameters, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { threePhaseCommitDescription } from './description'
import { model } from './model'

const base = defaultRun(threePhaseCommitDescription)

function play(parameters: Parameters, interventions: readonly TimedIntervention[] = [], seed = 7) {
  return model.simulate({ ...base, seed, interventions, parameters: { ...base.parameters, ...parameters } })
}

/** Everything that the coordinator sends from its first pre-commit on comes later by so much. */
function lateCoordinator(participants: number, byUs: number): readonly TimedIntervention[] {
  return Array.from({ length: 6 * participants }, (_, place) => ({
    kind: 'delay',
    message: `coordinator#${participants + 1 + place}`,
    byUs,
    atUs: 0,
  }))
}

test.each([2, 3, 4, 5])(
  'pre-commits slower than the timeouts part %i participants from the coordinator, without a fault',
  (participants) => {
    for (const byUs of [300_000, 1_000_000, 10_000_000]) {
      const { properties, metrics } = play({ participants }, lateCoordinator(participants, byUs))
      expect(properties.agreement, `${byUs} µs`).toMatchObject({
        verdict: 'fails',
        explanation: { code: 'disagreement', values: { committed: 'coordinator' } },
      })
      expect(metrics['aborted-participants']?.value, `${byUs} µs`).toBe(participants)
    }
  },
)

test.each([2, 3, 4, 5])(
  'the same delay does no harm to %i participants whose timeouts are longer still',
  (participants) => {
    const patient = { ackTimeoutMs: 700, answerTimeoutMs: 700, decisionTimeoutMs: 1_500, voteTimeoutMs: 700 }
    for (const byUs of [50_000, 150_000, 300_000]) {
      const { properties, metrics } = play({ participants, ...patient }, lateCoordinator(participants, byUs))
      expect(properties.agreement?.verdict, `${byUs} µs`).toBe('holds')
      expect(metrics['committed-participants']?.value, `${byUs} µs`).toBe(participants)
    }
  },
)

test.each([2, 3, 4, 5])(
  'with chance alone some runs of %i participants part when messages may outlast the timeouts, and none when not',
  (participants) => {
    let parted = 0
    for (let seed = 0; seed < 400; seed += 1) {
      const slow = play({ participants, latencyMsMax: 200, voteTimeoutMs: 500 }, [], seed)
      if (slow.properties.agreement?.verdict === 'fails') parted += 1
      const fast = play({ participants, latencyMsMax: 25, voteTimeoutMs: 500 }, [], seed)
      expect(fast.properties.agreement?.verdict, `seed ${seed}`).toBe('holds')
    }
    expect(parted).toBeGreaterThan(10)
  },
)
