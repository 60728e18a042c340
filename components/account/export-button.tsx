'use client'

import { useTranslations } from 'next-intl'
import type { Outcome } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { apiPaths } from '@/course/paths'
import { ActionStatus } from './action-status'
import { useAction } from './use-action'

export function ExportButton() {
  const text = useTranslations('settings')
  const { run, isBusy, report } = useAction()
  return (
    <div className="grid gap-3">
      <Button
        aria-disabled={isBusy}
        className="justify-self-start"
        onClick={() => void run(download, () => text('dataDone'))}
      >
        {text(isBusy ? 'dataWorking' : 'dataDownload')}
      </Button>
      <ActionStatus report={report} />
    </div>
  )
}

/** Fetched and not linked to: a refusal then becomes a sentence on this page, and not a page of its own. */
async function download(): Promise<Outcome> {
  try {
    const response = await fetch(apiPaths.exportData, { method: 'POST' })
    if (!response.ok) {
      const answer = (await response.json().catch(() => null)) as { error?: { code?: string } } | null
      return { isDone: false, code: answer?.error?.code ?? 'other' }
    }
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
    save(await response.blob(), name ?? 'faultline.json')
    return { isDone: true, data: null }
  } catch {
    return { isDone: false, code: 'offline' }
  }
}

function save(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
