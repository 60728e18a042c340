import type { Run } from '@/simulation/kernel/run'

/** What a figure is asked to show: one of its scenarios by name, or any run at an instant. */
export type ShowRequest =
  { readonly scenario: string } | { readonly run: Run; readonly atUs?: number; readonly title?: string }

type Listener = (request: ShowRequest) => void

const listeners = new Map<string, Set<Listener>>()
/** Asked for before its figure had loaded; the figure takes it when it subscribes. */
const waiting = new Map<string, ShowRequest>()

/** Asks the figure with this id, anywhere on the page, to show something. Focus stays where it is. */
export function publishShow(figureId: string, request: ShowRequest): void {
  const subscribed = listeners.get(figureId)
  if (!subscribed || subscribed.size === 0) {
    waiting.set(figureId, request)
    return
  }
  for (const listener of subscribed) listener(request)
}

/** Listens for requests to a figure; one that came too early is handed over at once. */
export function subscribeShow(figureId: string, listener: Listener): () => void {
  const subscribed = listeners.get(figureId) ?? new Set()
  listeners.set(figureId, subscribed)
  subscribed.add(listener)
  const request = waiting.get(figureId)
  waiting.delete(figureId)
  if (request) listener(request)
  return () => {
    subscribed.delete(listener)
    if (subscribed.size === 0) listeners.delete(figureId)
  }
}
