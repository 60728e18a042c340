'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Outcome } from '@/components/shell/send-json'

/** What became of an action, said in a live region. */
export interface ActionReport {
  readonly isGood: boolean
  readonly sentence: string
}

/** One action of the account page at a time, and a sentence about how it went. */
export function useAction() {
  const text = useTranslations('settings')
  const [isBusy, setIsBusy] = useState(false)
  const [report, setReport] = useState<ActionReport | null>(null)
  const isUnderWay = useRef(false)

  async function run<T>(action: () => Promise<Outcome<T>>, onDone: (data: T) => string) {
    if (isUnderWay.current) return
    isUnderWay.current = true
    setIsBusy(true)
    setReport(null)
    const outcome = await action()
    isUnderWay.current = false
    setIsBusy(false)
    setReport(
      outcome.isDone
        ? { isGood: true, sentence: onDone(outcome.data) }
        : { isGood: false, sentence: sentenceOf(outcome.code) },
    )
  }

  function sentenceOf(code: string): string {
    const key = `errors.${code}` as 'errors.other'
    return text.has(key) ? text(key) : text('errors.other')
  }

  return { run, isBusy, report }
}
