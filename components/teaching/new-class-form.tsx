'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, useSyncExternalStore, type FormEvent } from 'react'
import { sendJson } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { DISPLAY_NAME_LENGTH_MAX } from '@/course/limits'
import { apiPaths } from '@/course/paths'
import { useRefusalWords } from './use-teaching-words'

interface Props {
  /** The page of a class, with `:id` where its id goes. */
  classPath: string
}

export function NewClassForm({ classPath }: Props) {
  const text = useTranslations('teaching')
  const wordsOf = useRefusalWords()
  const ownZone = useSyncExternalStore(subscribeToNothing, deviceTimeZone, () => 'UTC')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const isUnderWay = useRef(false)

  async function create(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isUnderWay.current) return
    isUnderWay.current = true
    setIsBusy(true)
    const form = new FormData(event.currentTarget)
    const outcome = await sendJson<{ id: string }>('POST', apiPaths.classes, {
      name: form.get('name'),
      timeZone: form.get('timeZone'),
    })
    if (outcome.isDone)
      return window.location.assign(classPath.replace(':id', encodeURIComponent(outcome.data.id)))
    isUnderWay.current = false
    setIsBusy(false)
    setProblem(wordsOf(outcome.code))
  }

  return (
    <form onSubmit={(event) => void create(event)} method="post" className="grid max-w-[30rem] gap-5">
      <TextField
        id="class-name"
        name="name"
        required
        maxLength={DISPLAY_NAME_LENGTH_MAX}
        label={text('className')}
        help={text('classNameExample')}
      />
      <SelectField
        key={ownZone}
        id="class-time-zone"
        name="timeZone"
        defaultValue={ownZone}
        label={text('timeZone')}
      >
        {timeZones(ownZone).map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
      <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
      <Button type="submit" tone="primary" aria-disabled={isBusy} className="justify-self-start">
        {text(isBusy ? 'working' : 'createClass')}
      </Button>
    </form>
  )
}

function deviceTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

function subscribeToNothing() {
  return () => undefined
}

function timeZones(own: string): string[] {
  return [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
}
