import { AsyncLocalStorage } from 'node:async_hooks'
import type { Refusal } from '../refusal'

interface Noted {
  refusal: Refusal | null
}

const requests = new AsyncLocalStorage<Noted>()

/** Keeps why a sign-in was refused: next-auth hands nothing but a word on from where it is known to where it is told. */
export function noteRefusal(refusal: Refusal): void {
  const noted = requests.getStore()
  if (noted) noted.refusal = refusal
}

export async function withRefusal<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; refusal: Refusal | null }> {
  const noted: Noted = { refusal: null }
  const result = await requests.run(noted, work)
  return { result, refusal: noted.refusal }
}
