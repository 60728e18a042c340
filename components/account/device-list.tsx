'use client'

import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { sendJson } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { apiPaths } from '@/course/paths'
import { ActionStatus } from './action-status'
import { useAction } from './use-action'

export interface ShownDevice {
  readonly id: string
  readonly browser: string | null
  readonly system: string | null
  readonly form: 'computer' | 'phone' | 'tablet' | null
  readonly isThis: boolean
  /** Instants in words, in the learner's time zone. */
  readonly started: string
  readonly used: string
}

export function DeviceList({ devices, home }: { devices: readonly ShownDevice[]; home: string }) {
  const text = useTranslations('settings')
  const account = useTranslations('account')
  const router = useRouter()
  const { run, isBusy, report } = useAction()
  const [isAsking, setIsAsking] = useState(false)

  function end(path: string, sentenceFor: (data: { ended: number } | null) => string) {
    void run(
      () => sendJson<{ ended: number } | null>('DELETE', path),
      (data) => {
        router.refresh()
        return sentenceFor(data)
      },
    )
  }

  function leaveEverywhere() {
    setIsAsking(false)
    void run(
      () => sendJson('POST', apiPaths.signOutEverywhere),
      () => {
        void signOut({ callbackUrl: home })
        return account('signedOutEverywhere')
      },
    )
  }

  return (
    <div className="grid gap-4">
      <ul className="grid">
        {devices.map((device) => (
          <DeviceRow
            key={device.id}
            device={device}
            isBusy={isBusy}
            onSignOut={() => end(apiPaths.device(device.id), () => text('deviceDone'))}
          />
        ))}
      </ul>
      <ActionStatus report={report} />
      <div className="flex flex-wrap gap-3">
        {devices.length > 1 && (
          <Button
            aria-disabled={isBusy}
            onClick={() => end(apiPaths.devices, (data) => text('othersDone', { count: data?.ended ?? 0 }))}
          >
            {text('signOutOthers')}
          </Button>
        )}
        <Button onClick={() => setIsAsking(true)}>{account('signOutEverywhere')}</Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={account('signOutEverywhereTitle')}
        confirmText={account('signOutEverywhere')}
        cancelText={account('cancel')}
        onConfirm={leaveEverywhere}
        onClose={() => setIsAsking(false)}
      >
        <p>{account('signOutEverywhereText')}</p>
      </ConfirmDialog>
    </div>
  )
}

interface RowProps {
  device: ShownDevice
  isBusy: boolean
  onSignOut: () => void
}

function DeviceRow({ device, isBusy, onSignOut }: RowProps) {
  const text = useTranslations('settings')
  const name = useDeviceName(device)
  const { started, used } = device
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-rule py-3">
      <div>
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {name}
          {device.isThis && (
            <span className="rounded-full bg-good-soft px-2.5 py-0.5 text-[0.8rem] text-good">
              {text('thisDevice')}
            </span>
          )}
        </p>
        <p className="text-[0.86rem] text-ink-3">
          {device.form && `${text(`form.${device.form}`)} · `}
          {text('deviceStarted', { started, used })}
        </p>
      </div>
      {!device.isThis && (
        <Button
          size="small"
          aria-disabled={isBusy}
          aria-label={text('signOutDevice', { device: name })}
          onClick={onSignOut}
        >
          {text('signOutShort')}
        </Button>
      )}
    </li>
  )
}

function useDeviceName({ browser, system }: ShownDevice): string {
  const text = useTranslations('settings')
  if (browser && system) return text('deviceBoth', { browser, system })
  return browser ?? system ?? text('deviceUnknown')
}
