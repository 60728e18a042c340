'use client'

import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { sendJson } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { apiPaths } from '@/course/paths'
import { PROVIDER_NAMES, type Provider } from '@/course/providers'
import { ActionStatus } from './action-status'
import { useAction } from './use-action'

export interface WayIn {
  readonly provider: Provider
  readonly isConnected: boolean
  readonly email: string | null
}

interface Props {
  /** The address that goes with the password; null without one. */
  email: string | null
  ways: readonly WayIn[]
  /** This page, to come back to. */
  here: string
}

export function WaysIn({ email, ways, here }: Props) {
  const text = useTranslations('settings')
  const router = useRouter()
  const { run, isBusy, report } = useAction()

  function disconnect(provider: Provider) {
    void run(
      () => sendJson('DELETE', apiPaths.connection(provider)),
      () => {
        router.refresh()
        return text('disconnected', { provider: PROVIDER_NAMES[provider] })
      },
    )
  }

  return (
    <div className="grid gap-4">
      <ul className="grid">
        {email !== null && <Row name={text('wayPassword')} state={email} />}
        {ways.map((way) => {
          const name = PROVIDER_NAMES[way.provider]
          return (
            <Row key={way.provider} name={name} state={stateOf(way)}>
              <Button
                size="small"
                aria-disabled={isBusy}
                aria-label={text(way.isConnected ? 'disconnectProvider' : 'connectProvider', {
                  provider: name,
                })}
                onClick={() =>
                  way.isConnected
                    ? disconnect(way.provider)
                    : void signIn(way.provider, { callbackUrl: here, intent: 'connect' })
                }
              >
                {text(way.isConnected ? 'disconnectShort' : 'connectShort')}
              </Button>
            </Row>
          )
        })}
      </ul>
      <ActionStatus report={report} />
    </div>
  )

  function stateOf({ isConnected, email: address }: WayIn): string {
    if (!isConnected) return text('wayNone')
    return address ? text('wayConnected', { email: address }) : text('wayConnectedUnnamed')
  }
}

function Row({ name, state, children }: { name: string; state: string; children?: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-rule py-3">
      <div>
        <p className="font-medium">{name}</p>
        <p className="text-[0.86rem] text-ink-3">{state}</p>
      </div>
      {children}
    </li>
  )
}
