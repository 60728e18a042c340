'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { sendJson } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { DISPLAY_NAME_LENGTH_MAX } from '@/course/limits'
import { useRefusalWords } from './use-teaching-words'

interface Props {
  name: string
  timeZone: string
  timeZones: readonly string[]
  classPath: string
}

/** Renames a class, or moves it to another time zone. */
export function ClassSettingsForm({ name, timeZone, timeZones, classPath }: Props) {
  const text = useTranslations('teaching')
  const wordsOf = useRefusalWords()
  const [report, setReport] = useState<{ tone: 'good' | 'bad'; sentence: string } | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isBusy) return
    setIsBusy(true)
    const form = new FormData(event.currentTarget)
    const outcome = await sendJson('PATCH', classPath, {
      name: form.get('name'),
      timeZone: form.get('timeZone'),
    })
    setIsBusy(false)
    if (outcome.isDone) window.location.reload()
    setReport(
      outcome.isDone
        ? { tone: 'good', sentence: text('saved') }
        : { tone: 'bad', sentence: wordsOf(outcome.code) },
    )
  }

  return (
    <form onSubmit={(event) => void save(event)} method="post" className="grid max-w-[30rem] gap-5">
      <TextField
        id="class-name"
        name="name"
        required
        defaultValue={name}
        maxLength={DISPLAY_NAME_LENGTH_MAX}
        label={text('className')}
      />
      <SelectField id="class-time-zone" name="timeZone" defaultValue={timeZone} label={text('timeZone')}>
        {timeZones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
      <div aria-live="polite">{report && <Notice tone={report.tone}>{report.sentence}</Notice>}</div>
      <Button type="submit" tone="primary" aria-disabled={isBusy} className="justify-self-start">
        {text(isBusy ? 'working' : 'save')}
      </Button>
    </form>
  )
}
