'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { saveResponse } from '@/components/shell/save-response'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { CLASS_EXPORTS, type ClassExport } from '@/course/class-exports'
import { apiPaths } from '@/course/paths'
import { useRefusalWords } from './use-teaching-words'

/** What of a class can be taken out as a file. */
export function ClassExportButtons({ classId }: { classId: string }) {
  const text = useTranslations('teaching')
  const wordsOf = useRefusalWords()
  const [busy, setBusy] = useState<ClassExport | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function take(kind: ClassExport) {
    if (busy) return
    setBusy(kind)
    setProblem(null)
    const outcome = await saveResponse(apiPaths.exportClass(classId, kind), `${kind}.csv`)
    setBusy(null)
    if (outcome.isDone) return
    setProblem(outcome.code === 'rate-limited' ? text('exportLimited') : wordsOf(outcome.code))
  }

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        {CLASS_EXPORTS.map((kind) => (
          <Button key={kind} aria-disabled={busy !== null} onClick={() => void take(kind)}>
            {text(busy === kind ? 'working' : `export.${kind}`)}
          </Button>
        ))}
      </div>
      <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
    </div>
  )
}
