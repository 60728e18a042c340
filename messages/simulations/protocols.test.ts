import { expect, test } from 'vitest'
import type { Fact, Recording, RecordedEvent } from '@/simulation/kernel/recording'
import type { Parameters, TimedIntervention } from '@/simulation/kernel/run'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { model as heartbeat } from '@/simulation/protocols/heartbeat/model'
import { model as replication } from '@/simulation/protocols/replication/model'
import { model as threePhaseCommit } from '@/simulation/protocols/three-phase-commit/model'
import { model as twoPhaseCommit } from '@/simulation/protocols/two-phase-commit/model'
import { heartbeatEn } from './heartbeat.en'
import { replicationEn } from './replication.en'
import type { SimulationTexts } from './simulation-texts'
import { threePhaseCommitEn } from './three-phase-commit.en'
import { twoPhaseCommitEn } from './two-phase-commit.en'

const PROTOCOLS = [
  { name: 'replication', model: replication, en: replicationEn },
  { name: 'heartbeats', model: heartbeat, en: heartbeatEn },
  { name: 'two phases', model: twoPhaseCommit, en: twoPhaseCommitEn },
  { name: 'three phases', model: threePhaseCommit, en: threePhaseCommitEn },
]

/** Every template by its path, for example `events.fire`. */
function templatesOf(texts: SimulationTexts): ReadonlyMap<string, string> {
  const templates = new Map<string, string>()
  const collect = (value: unknown, path: string) => {
    if (typeof value === 'string') templates.set(path, value)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) collect(item, path === '' ? key : `${path}/${key}`)
    }
  }
  collect(texts, '')
  return templates
}

/** Keys that a recording asks its texts for, as paths. */
function keysUsed(recording: Recording): readonly string[] {
  const { events, properties } = recording
  const reasons = Object.values(properties).flatMap(({ history }) =>
    history.map(({ explanation }) => explanation?.code),
  )
  return [
    ...events.flatMap(keysOfEvent),
    ...reasons.flatMap((code) => (code ? [`explanations/${code}`] : [])),
  ]
}

function keysOfEvent(event: RecordedEvent): readonly string[] {
  const facts = 'view' in event ? (event.view?.facts ?? []) : []
  const keys = [...facts.flatMap(keysOfFact)]
  if ('view' in event && event.view) keys.push(`conditions/${event.view.condition}`)
  if ('label' in event) keys.push(`messages/${event.label}`)
  if ('timer' in event) keys.push(`timers/${event.timer.split('/')[1]}`)
  if (event.kind === 'note') keys.push(`events/note.${event.code}`)
  if (event.kind === 'lose') keys.push(`events/lose.${event.cause}`)
  if (event.kind === 'intervene') keys.push(`events/intervene.${event.intervention.kind}`)
  if (event.kind === 'choose') keys.push(`choices/${event.choice}`)
  if (event.kind === 'decide') keys.push(`events/decide.${event.decision}`)
  return keys
}

function keysOfFact({ key, value }: Fact): readonly string[] {
  const isNode = (name: Fact['value']) => typeof name === 'string' && /^(primary|r\d)$/.test(name)
  if (isNode(value)) return [`facts/${key}`, `nodes/${value}`]
  const isWord = typeof value === 'string' && /^[a-z-]+$/.test(value)
  return isWord ? [`facts/${key}`, `values/${value}`] : [`facts/${key}`]
}

interface Trial {
  readonly parameters: Parameters
  readonly interventions: readonly TimedIntervention[]
}

/** Faults that make a transaction show everything it can do. */
function commitTrial(simulation: string, seed: number): Trial {
  const node = seed % 3 === 0 ? 'p1' : 'coordinator'
  const variant: Parameters =
    simulation === 'two-phase-commit'
      ? { cooperativeTermination: seed % 2 === 0 }
      : { timeoutRule: seed % 4 === 0 ? 'local' : 'termination' }
  return {
    parameters: { votes: 'free', lossRatio: 0.1, ...variant },
    interventions: [
      { kind: 'pause', node: 'p2', durationUs: 9_000, atUs: 3_000 },
      { kind: 'cut', from: 'coordinator', to: 'p2', atUs: seed * 1_500 },
      { kind: 'crash', node, atUs: seed * 1_000 },
      { kind: 'heal', from: 'coordinator', to: 'p2', atUs: 200_000 },
      { kind: 'recover', node, atUs: 300_000 },
    ],
  }
}

function heartbeatTrial(seed: number): Trial {
  return {
    parameters: {
      detector: ['timeout', 'missed', 'phi'][seed % 3] as string,
      response: ['alert', 'restart', 'failover'][Math.floor(seed / 3) % 3] as string,
      stepDown: true,
      lossRatio: 0.1,
      slowMs: (seed % 2) * 2_000,
    },
    interventions: [
      { kind: 'pause', node: 'primary', durationUs: 6_000_000, atUs: 2_000_000 },
      { kind: 'cut', from: 'standby', to: 'monitor', atUs: 9_000_000 },
      { kind: 'heal', from: 'standby', to: 'monitor', atUs: 9_500_000 },
      { kind: 'crash', node: 'primary', atUs: (9 + (seed % 10)) * 1_000_000 },
      { kind: 'recover', node: 'primary', atUs: 19_500_000 },
    ],
  }
}

function replicationTrial(seed: number): Trial {
  const modes = ['async', 'after-sync', 'after-commit', 'sync']
  return {
    parameters: {
      mode: modes[seed % 4] as string,
      semiSyncTimeoutMs: 100,
      logFormat: 'statement',
      workload: 'non-deterministic',
      sendLagMs: seed % 3 === 0 ? 100 : 0,
      applyLagMs: 50,
      otherReader: true,
      failoverAtMs: seed % 5 === 0 ? 0 : 900,
    },
    interventions: [
      { kind: 'cut', from: 'primary', to: 'r1', atUs: 300_000 },
      { kind: 'cut', from: 'primary', to: 'r2', atUs: 300_000 },
      { kind: 'crash', node: 'primary', atUs: 700_000 },
      ...(seed % 7 === 0
        ? ['r1', 'r2'].map((node): TimedIntervention => ({ kind: 'crash', node, atUs: 800_000 }))
        : []),
      { kind: 'heal', from: 'primary', to: 'r1', atUs: 1_200_000 },
      { kind: 'heal', from: 'primary', to: 'r2', atUs: 1_200_000 },
      { kind: 'recover', node: 'primary', atUs: 1_500_000 },
    ],
  }
}

function trialOf(simulation: string, seed: number): Trial {
  if (simulation === 'heartbeat') return heartbeatTrial(seed)
  return simulation === 'replication' ? replicationTrial(seed) : commitTrial(simulation, seed)
}

test.each(PROTOCOLS)('$name: whatever happens has words', ({ model, en }) => {
  const known = templatesOf(en)
  const base = defaultRun(model.description)
  const used = new Set<string>()
  for (let seed = 0; seed < 40; seed += 1) {
    const { parameters, interventions } = trialOf(model.description.id, seed)
    const recording = model.simulate({
      ...base,
      seed,
      parameters: { ...base.parameters, ...parameters },
      interventions,
    })
    for (const key of keysUsed(recording)) used.add(key)
  }
  expect([...used].filter((key) => !known.has(key))).toEqual([])
  expect(used.size).toBeGreaterThan(25)
})
