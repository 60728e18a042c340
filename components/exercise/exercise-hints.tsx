'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Localised, Locale } from '@/course/locale'
import { Button } from '../ui/button'
import { InlineParagraphs } from '../ui/inline'

interface HintListProps {
  hints: readonly Localised[]
  locale: Locale
}

export function HintList({ hints, locale }: HintListProps) {
  const text = useTranslations('exercise')
  return (
    // Each hint is news by itself: those before it have been read.
    <div role="status" aria-atomic="false">
      {hints.length > 0 && (
        <ol className="mt-4 grid max-w-measure gap-3">
          {hints.map((hint, index) => (
            <li key={index} className="border-s-[3px] border-rule-strong ps-4 text-[0.93rem]">
              <p className="text-[0.8rem] font-medium text-ink-3">
                {text('hintNumber', { number: index + 1 })}
              </p>
              <InlineParagraphs text={hint[locale]} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

interface HintButtonProps {
  used: number
  total: number | null
  isDisabled: boolean
  onTake: () => Promise<boolean>
}

/** Asks for one hint at a time; how many were taken stands beside it. */
export function HintButton({ used, total, isDisabled, onTake }: HintButtonProps) {
  const text = useTranslations('exercise')
  const [status, setStatus] = useState<'idle' | 'asking' | 'failed'>('idle')
  const [hasAsked, setHasAsked] = useState(false)
  if (total === 0) return null
  const isLast = total !== null && used >= total

  async function take() {
    if (status === 'asking' || isLast) return
    setHasAsked(true)
    setStatus('asking')
    setStatus((await onTake()) ? 'idle' : 'failed')
  }

  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      {/* The hand that took the last one is still on the button. */}
      {(!isLast || hasAsked) && (
        <Button
          disabled={isDisabled}
          aria-disabled={isLast}
          aria-busy={status === 'asking'}
          onClick={() => void take()}
        >
          {used === 0 ? text('hint') : text('hintNext')}
        </Button>
      )}
      {total !== null && used > 0 && (
        <span className="text-[0.82rem] text-ink-3">{text('hintHelp', { used, total })}</span>
      )}
      {status === 'failed' && (
        <span role="alert" className="text-[0.86rem] text-bad">
          {text('hintFailed')}
        </span>
      )}
    </span>
  )
}
