import { processState } from './state'

/** Lets work go on after its request was answered, and makes the process wait for it before it stops. */
export function inBackground(work: Promise<unknown>): void {
  const state = processState()
  const ended = work
    .catch(() => undefined)
    .then(() => {
      state.background.delete(ended)
      state.onEnd()
    })
  state.background.add(ended)
}
