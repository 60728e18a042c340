'use client'

import { useTranslations } from 'next-intl'
import { saveResponse } from '@/components/shell/save-response'
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
        onClick={() =>
          void run(
            () => saveResponse(apiPaths.exportData, 'faultline.json'),
            () => text('dataDone'),
          )
        }
      >
        {text(isBusy ? 'dataWorking' : 'dataDownload')}
      </Button>
      <ActionStatus report={report} />
    </div>
  )
}
