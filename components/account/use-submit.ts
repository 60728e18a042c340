'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import type { Outcome } from '@/components/shell/send-json'

/** One form's sending: a second click while the first is under way does nothing, and a refusal becomes a sentence. */
export function useSubmit(send: (form: Record<string, string>) => Promise<Outcome>, onDone: () => void) {
  const text = useTranslations('account')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isUnderWay = useRef(false)

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isUnderWay.current) return
    isUnderWay.current = true
    setIsBusy(true)
    setProblem(null)
    const form = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    )
    const outcome = await send(form)
    isUnderWay.current = false
    if (outcome.isDone) return onDone()
    setIsBusy(false)
    setProblem(sentenceOf(outcome.code, outcome.values))
  }

  function sentenceOf(code: string, values?: Readonly<Record<string, string | number>>): string {
    if (code === 'sign-in-failed') return text('signInFailed')
    const key = `errors.${code}` as 'errors.other'
    return text.has(key) ? text(key, values) : text('errors.other')
  }

  return { onSubmit, isBusy, problem }
}
