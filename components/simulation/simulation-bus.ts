import type { Run } from '@/simulation/kernel/run'

/** What a figure is asked to show: one of its scenarios by name, or any run at an instant. */
export type ShowRequest =
  { readonly scenario: string } | { readonly run: Run; readonly atUs?: number; readonly title?: string }

type Listener = (request: ShowRequest) => void

const listeners = new Map<string, Set<Listener>>()
/** Figures that are still asleep, and what wakes them. */
const sleepers = new Map<string, Set<() => void>>()
/** Asked for before its figure had loaded; the figure takes it when it subscribes. */
const waiting = new Map<string, ShowRequest>()

/** Asks the figure with this id, anywhere on the page, to show something. Focus stays where it is. */
export function publishShow(figureId: string, request: ShowRequest): void {
  const subscribed = listeners.get(figureId)
  if (subscribed) {
    for (const listener of subscribed) listener(request)
    return
  }
  waiting.set(figureId, request)
  for (const wake of sleepers.get(figureId) ?? []) wake()
}

/** Listens for requests to a figure; one that came too early is handed over at once. */
export function subscribeShow(figureId: string, listener: Listener): () => void {
  const stop = add(listeners, figureId, listener)
  const request = waiting.get(figureId)
  waiting.delete(figureId)
  if (request) listener(request)
  return stop
}

/** Tells a figure that has not loaded its player yet that somebody wants to see it. */
export function subscribeWake(figureId: string, wake: () => void): () => void {
  if (waiting.has(figureId)) wake()
  return add(sleepers, figureId, wake)
}

function add<Value>(sets: Map<string, Set<Value>>, figureId: string, value: Value): () => void {
  const set = sets.get(figureId) ?? new Set()
  sets.set(figureId, set)
  set.add(value)
  return () => {
    set.delete(value)
    if (set.size === 0) sets.delete(figureId)
  }
}
