'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { sendJson } from '@/components/shell/send-json'
import { Button, LinkButton } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { DISPLAY_NAME_LENGTH_MAX } from '@/course/limits'
import { useRefusalWords } from './use-teaching-words'

interface Props {
  code: string
  classTitle: string
  knownName: string
  joinPath: string
  coursePath: string
}

export function JoinForm({ code, classTitle, knownName, joinPath, coursePath }: Props) {
  const text = useTranslations('teaching')
  const wordsOf = useRefusalWords()
  const [isJoined, setIsJoined] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isUnderWay = useRef(false)

  async function join(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isUnderWay.current) return
    isUnderWay.current = true
    setIsBusy(true)
    const displayName = new FormData(event.currentTarget).get('displayName')
    const outcome = await sendJson('POST', joinPath, { code, displayName })
    isUnderWay.current = false
    setIsBusy(false)
    if (outcome.isDone) setIsJoined(true)
    else setProblem(wordsOf(outcome.code))
  }

  if (isJoined) {
    return (
      <div className="grid justify-items-start gap-5">
        <Notice tone="good" role="status">
          {text('joinDone', { name: classTitle })}
        </Notice>
        <LinkButton href={coursePath} tone="primary">
          {text('toCourse')}
        </LinkButton>
      </div>
    )
  }
  return (
    <form onSubmit={(event) => void join(event)} method="post" className="grid gap-5">
      <TextField
        id="display-name"
        name="displayName"
        defaultValue={knownName}
        autoComplete="name"
        required
        maxLength={DISPLAY_NAME_LENGTH_MAX}
        label={text('displayName')}
      />
      <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
      <Button type="submit" tone="primary" aria-disabled={isBusy} className="justify-self-start">
        {text(isBusy ? 'working' : 'join')}
      </Button>
    </form>
  )
}
