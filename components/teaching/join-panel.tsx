'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { sendJson } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { INSTANT_FORMAT } from '@/course/instant-format'
import { useRefusalWords } from './use-teaching-words'

export interface JoinCodeView {
  readonly code: string
  readonly link: string
  /** An instant in ISO 8601; null while the code has no end. */
  readonly expiresAt: string | null
}

interface Props {
  joinCode: JoinCodeView | null
  codePath: string
  timeZone: string
  /** Joining, when left out. */
  title?: string
}

const LIFETIMES = { never: null, day: 1, week: 7 } as const
type Lifetime = keyof typeof LIFETIMES

export function JoinPanel({ joinCode, codePath, timeZone, title }: Props) {
  const text = useTranslations('teaching')
  const wordsOf = useRefusalWords()
  const lifetimeId = useId()
  const [lifetime, setLifetime] = useState<Lifetime>('never')
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function change(method: 'POST' | 'DELETE') {
    const outcome = await sendJson(method, codePath, { expiresInDays: LIFETIMES[lifetime] })
    setIsAsking(false)
    if (outcome.isDone) window.location.reload()
    else setProblem(wordsOf(outcome.code))
  }

  return (
    <section aria-labelledby={`${lifetimeId}-title`} className="border-t border-rule pt-4">
      <h2 id={`${lifetimeId}-title`} className="text-[1.05rem] font-semibold">
        {title ?? text('joinTitle')}
      </h2>
      {joinCode ? (
        <CurrentCode joinCode={joinCode} timeZone={timeZone} />
      ) : (
        <p className="mt-2 text-ink-2">{text('noJoinCode')}</p>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3 text-[0.88rem]">
        <label htmlFor={lifetimeId} className="text-ink-2">
          {text('expiresIn')}
        </label>
        <select
          id={lifetimeId}
          value={lifetime}
          onChange={(event) => setLifetime(event.target.value as Lifetime)}
          className="rounded-control border border-control bg-surface px-2 py-1"
        >
          <option value="never">{text('expiresNever')}</option>
          <option value="day">{text('expiresDay')}</option>
          <option value="week">{text('expiresWeek')}</option>
        </select>
        <Button size="small" onClick={() => (joinCode ? setIsAsking(true) : void change('POST'))}>
          {text('rotateCode')}
        </Button>
        {joinCode && (
          <Button size="small" onClick={() => void change('DELETE')}>
            {text('closeJoining')}
          </Button>
        )}
      </div>
      <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
      <ConfirmDialog
        isOpen={isAsking}
        title={text('rotateTitle')}
        confirmText={text('rotateCode')}
        cancelText={text('cancel')}
        onConfirm={() => void change('POST')}
        onClose={() => setIsAsking(false)}
      >
        <p>{text('rotateText')}</p>
      </ConfirmDialog>
    </section>
  )
}

function CurrentCode({ joinCode, timeZone }: { joinCode: JoinCodeView; timeZone: string }) {
  const text = useTranslations('teaching')
  const format = useFormatter()
  const expiresAt = joinCode.expiresAt && new Date(joinCode.expiresAt)
  return (
    <>
      <p className="mt-2 font-mono text-[1.6rem] tracking-wide">{joinCode.code}</p>
      <p className="text-[0.84rem] text-ink-3">
        {expiresAt
          ? text('joinExpires', {
              date: format.dateTime(expiresAt, { ...INSTANT_FORMAT, timeZone }),
            })
          : text('joinForever')}
      </p>
      <CopyLink link={joinCode.link} />
    </>
  )
}

function CopyLink({ link }: { link: string }) {
  const text = useTranslations('teaching')
  const [isCopied, setIsCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  async function copy() {
    // Pages without HTTPS have no clipboard to write to: then the link is selected, to be copied by hand.
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(link)
      setIsCopied(true)
    } else field.current?.select()
  }

  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <input
        ref={field}
        readOnly
        value={link}
        aria-label={text('joinLink')}
        onFocus={(event) => event.target.select()}
        className="min-h-8 min-w-0 flex-1 rounded-control border border-control bg-surface px-3 font-mono text-[0.82rem]"
      />
      <Button size="small" tone="primary" onClick={() => void copy()}>
        <span aria-live="polite">{text(isCopied ? 'copied' : 'copyLink')}</span>
      </Button>
    </div>
  )
}
