'use client'

import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { Button, LinkButton } from '@/components/ui/button'

export interface ViewerSummary {
  kind: 'none' | 'guest' | 'registered'
  name?: string | undefined
}

interface Props {
  viewer: ViewerSummary
  home: string
  signInPath: string
  registerPath: string
}

/** Who is here, and the way in or out. */
export function AccountPanel({ viewer, home, signInPath, registerPath }: Props) {
  const text = useTranslations('account')
  if (viewer.kind === 'registered') {
    return (
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p>{text('settingsSignedInAs', { name: viewer.name ?? '' })}</p>
        <Button tone="primary" onClick={() => void signOut({ callbackUrl: home })}>
          {text('signOut')}
        </Button>
      </div>
    )
  }
  return (
    <div className="grid justify-items-start gap-4">
      {viewer.kind === 'guest' && <h2 className="text-lg font-semibold">{text('settingsGuestTitle')}</h2>}
      <p className="text-ink-2">{text(viewer.kind === 'guest' ? 'settingsGuestText' : 'settingsNoneText')}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <LinkButton href={registerPath} tone="primary">
          {text('registerAction')}
        </LinkButton>
        <LinkButton href={signInPath}>{text('signInAction')}</LinkButton>
      </div>
    </div>
  )
}
