'use client'

import { useState, type ReactNode } from 'react'
import { Button, type ButtonSize, type ButtonTone } from '../ui/button'
import { ConfirmDialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import type { Outcome } from './send-json'

interface Props {
  action: string
  tone?: Extract<ButtonTone, 'danger' | 'quiet'>
  size?: ButtonSize
  /** What is asked once more, and what will come of it. */
  title: string
  children: ReactNode
  cancelText: string
  send: () => Promise<Outcome>
  /** The sentence for a refusal's code. */
  wordsOf: (code: string) => string
  /** Where to go when it is done; this page anew when left out. */
  after?: string
}

/** Asks once more before something is lost, does it, and says why where it could not. */
export function ConfirmedButton({ action, tone = 'quiet', size, after, wordsOf, send, ...question }: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function act() {
    const outcome = await send()
    if (outcome.isDone) return after === undefined ? window.location.reload() : window.location.assign(after)
    setIsAsking(false)
    setProblem(wordsOf(outcome.code))
  }

  return (
    <div className="grid justify-items-start gap-3">
      <Button tone={tone} size={size} onClick={() => setIsAsking(true)}>
        {action}
      </Button>
      <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
      <ConfirmDialog
        isOpen={isAsking}
        tone={tone === 'danger' ? 'danger' : 'primary'}
        title={question.title}
        confirmText={action}
        cancelText={question.cancelText}
        onConfirm={() => void act()}
        onClose={() => setIsAsking(false)}
      >
        <p>{question.children}</p>
      </ConfirmDialog>
    </div>
  )
}
