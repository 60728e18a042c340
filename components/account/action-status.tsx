import { Notice } from '@/components/ui/notice'
import type { ActionReport } from './use-action'

/** The region is there from the start: one that arrives with its text is not read out. */
export function ActionStatus({ report }: { report: ActionReport | null }) {
  return (
    <div role="status">
      {report && <Notice tone={report.isGood ? 'good' : 'bad'}>{report.sentence}</Notice>}
    </div>
  )
}
