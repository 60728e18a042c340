'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { sendJson } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import { apiPaths } from '@/course/paths'
import { ActionStatus } from './action-status'
import { useAction } from './use-action'

interface Props {
  zones: readonly string[]
  /** Null until the browser told or the learner chose. */
  zone: string | null
  /** What the clock says there. */
  now: string
}

export function TimeZoneForm({ zones, zone, now }: Props) {
  const text = useTranslations('settings')
  const router = useRouter()
  const { run, isBusy, report } = useAction()

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const timeZone = new FormData(event.currentTarget).get('timeZone')
    void run(
      () => sendJson('PUT', apiPaths.timeZone, { timeZone }),
      () => {
        router.refresh()
        return text('saved')
      },
    )
  }

  return (
    <form onSubmit={save} method="post" className="grid max-w-[30rem] gap-3">
      <SelectField
        id="time-zone"
        name="timeZone"
        label={text('timeZoneLabel')}
        defaultValue={zone ?? 'UTC'}
        help={zone === null ? text('timeZoneUnknown') : text('timeZoneNow', { time: now })}
      >
        {zones.map((name) => (
          <option key={name} value={name}>
            {name.replaceAll('_', ' ')}
          </option>
        ))}
      </SelectField>
      <Button type="submit" aria-disabled={isBusy} className="justify-self-start">
        {text('timeZoneSave')}
      </Button>
      <ActionStatus report={report} />
    </form>
  )
}
