import { isProvider, type Provider } from '@/course/providers'
import { emailKey } from '../auth/email-key'
import type { RegisteredViewer } from '../auth/viewer'
import { deleteConnection, recordConnection } from '../db/provider-accounts'
import type { Call, Reply } from '../http/handle'
import { refuse, type Refusal } from '../refusal'

export interface VouchedPerson {
  readonly provider: Provider
  readonly providerAccountId: string
  readonly email: string | null
}

/** Adds a way in to the account of somebody who is signed in and asked for it. @returns null when it is there. */
export async function connectProvider(
  viewer: RegisteredViewer,
  person: VouchedPerson,
): Promise<Refusal | null> {
  const email = person.email === null ? null : emailKey(person.email)
  const outcome = await recordConnection(viewer.learnerId, { ...person, email })
  if (outcome === 'done') return null
  return refuse(outcome === 'taken' ? 'provider-in-use' : 'provider-connected-already')
}

/** Takes a way in away, unless it is the last: then nobody could ever sign in to the account again. */
export async function disconnectProvider({ viewer, params }: Call<undefined>): Promise<Reply | Refusal> {
  if (viewer.kind !== 'registered') return refuse('not-signed-in')
  if (!isProvider(params.provider)) return refuse('not-found')
  const outcome = await deleteConnection(viewer.learnerId, params.provider)
  if (outcome === 'done') return {}
  return refuse(outcome === 'last' ? 'last-way-in' : 'not-found')
}
