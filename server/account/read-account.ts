import { listProviders } from '../auth/providers'
import type { Viewer } from '../auth/viewer'
import { listAccounts, type OwnAccount } from '../db/accounts'
import { listOpenSessions } from '../db/sessions'
import { describeDevice, type DeviceWords } from './describe-device'

export interface Device extends DeviceWords {
  readonly sessionId: string
  readonly startedAt: Date
  readonly lastUsedAt: Date
  readonly isThis: boolean
}

export interface AccountView {
  readonly accounts: readonly OwnAccount[]
  readonly devices: readonly Device[]
  /** Those whose keys are set here. */
  readonly providers: readonly string[]
}

/** What the account's own page shows: the viewer's ways in and the devices that are signed in. */
export async function readAccount(viewer: Viewer): Promise<AccountView> {
  if (viewer.kind !== 'registered') return { accounts: [], devices: [], providers: [] }
  const [accounts, sessions] = await Promise.all([
    listAccounts(viewer.learnerId),
    listOpenSessions(viewer.learnerId, new Date()),
  ])
  const devices = sessions.map(({ id, createdAt, lastUsedAt, userAgent }) => ({
    ...describeDevice(userAgent),
    sessionId: id,
    startedAt: createdAt,
    lastUsedAt,
    isThis: id === viewer.sessionId,
  }))
  devices.sort((a, b) => Number(b.isThis) - Number(a.isThis))
  return { accounts, devices, providers: listProviders().map(({ id }) => id) }
}
