'use client'

import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { sendJson } from '@/components/shell/send-json'
import { apiPaths } from '@/course/paths'

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

export function AccountPanel({ viewer, home, signInPath, registerPath }: Props) {
  const text = useTranslations('account')
  if (viewer.kind === 'registered') return <SignedIn name={viewer.name ?? ''} home={home} />
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

function SignedIn({ name, home }: { name: string; home: string }) {
  const text = useTranslations('account')
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function leaveEverywhere() {
    const outcome = await sendJson('POST', apiPaths.signOutEverywhere, {})
    setIsAsking(false)
    if (outcome.isDone) await signOut({ callbackUrl: home })
    else setProblem(text('errors.other'))
  }

  return (
    <div className="grid gap-5">
      <p>{text('settingsSignedInAs', { name })}</p>
      <div className="flex flex-wrap gap-3">
        <Button tone="primary" onClick={() => void signOut({ callbackUrl: home })}>
          {text('signOut')}
        </Button>
        <Button onClick={() => setIsAsking(true)}>{text('signOutEverywhere')}</Button>
      </div>
      <p role="status" className="text-bad">
        {problem}
      </p>
      <ConfirmDialog
        isOpen={isAsking}
        title={text('signOutEverywhereTitle')}
        confirmText={text('signOutEverywhere')}
        cancelText={text('cancel')}
        onConfirm={() => void leaveEverywhere()}
        onClose={() => setIsAsking(false)}
      >
        <p>{text('signOutEverywhereText')}</p>
      </ConfirmDialog>
    </div>
  )
}
