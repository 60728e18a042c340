import type { Locale } from '@/course/locale'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'

type Loaders = Readonly<Record<string, Readonly<Record<Locale, () => Promise<SimulationTexts>>>>>

/** By dynamic import, so that a page ships the words of one simulation in one language. */
const LOADERS: Loaders = {
  replication: {
    en: async () => (await import('@/messages/simulations/replication.en')).replicationEn,
    ko: async () => (await import('@/messages/simulations/replication.ko')).replicationKo,
  },
  fleet: {
    en: async () => (await import('@/messages/simulations/fleet.en')).fleetEn,
    ko: async () => (await import('@/messages/simulations/fleet.ko')).fleetKo,
  },
  sharding: {
    en: async () => (await import('@/messages/simulations/sharding.en')).shardingEn,
    ko: async () => (await import('@/messages/simulations/sharding.ko')).shardingKo,
  },
  heartbeat: {
    en: async () => (await import('@/messages/simulations/heartbeat.en')).heartbeatEn,
    ko: async () => (await import('@/messages/simulations/heartbeat.ko')).heartbeatKo,
  },
  'single-server-queue': {
    en: async () => (await import('@/messages/simulations/single-server-queue.en')).singleServerQueueEn,
    ko: async () => (await import('@/messages/simulations/single-server-queue.ko')).singleServerQueueKo,
  },
  'three-phase-commit': {
    en: async () => (await import('@/messages/simulations/three-phase-commit.en')).threePhaseCommitEn,
    ko: async () => (await import('@/messages/simulations/three-phase-commit.ko')).threePhaseCommitKo,
  },
  'two-phase-commit': {
    en: async () => (await import('@/messages/simulations/two-phase-commit.en')).twoPhaseCommitEn,
    ko: async () => (await import('@/messages/simulations/two-phase-commit.ko')).twoPhaseCommitKo,
  },
}

export function hasTexts(simulation: string): boolean {
  return Object.hasOwn(LOADERS, simulation)
}

/** @throws {Error} when the simulation has no texts for learners: ask `hasTexts` first. */
export async function loadTexts(simulation: string, locale: Locale): Promise<SimulationTexts> {
  const loaders = Object.hasOwn(LOADERS, simulation) ? LOADERS[simulation] : undefined
  if (!loaders) throw new Error(`The simulation "${simulation}" has no texts.`)
  return loaders[locale]()
}
