import type { Model } from './kernel/model'

const LOADERS: Readonly<Record<string, () => Promise<{ readonly model: Model }>>> = {
  fleet: () => import('./systems/fleet/model'),
  sharding: () => import('./systems/sharding/model'),
  'single-server-queue': () => import('./systems/single-server-queue/model'),
  heartbeat: () => import('./protocols/heartbeat/model'),
  replication: () => import('./protocols/replication/model'),
  'three-phase-commit': () => import('./protocols/three-phase-commit/model'),
  'three-phase-commit-abstract': () => import('./protocols/three-phase-commit-abstract/model'),
  'two-phase-commit': () => import('./protocols/two-phase-commit/model'),
  'two-phase-commit-published': () => import('./protocols/two-phase-commit-published/model'),
}

/** Loads a simulation's code. Imports are dynamic, so that a page ships only the model it shows. Rejects unknown ids. */
export function loadModel(id: string): Promise<Model> {
  const load = Object.hasOwn(LOADERS, id) ? LOADERS[id] : undefined
  if (load === undefined) return Promise.reject(new Error(`No simulation is called "${id}".`))
  return load().then(({ model }) => model)
}
