'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { sendJson } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { FEEDBACK_TIMES, type FeedbackTime } from '@/course/assignments'
import { useAssignmentWords } from './use-assignment-words'

export interface AssignmentValues {
  readonly title: string
  readonly lessons: readonly string[]
  /** What the class's clocks show, as a browser's field writes it; empty for no limit. */
  readonly opens: string
  readonly due: string
  readonly attemptsMax: string
  /** In per cent. */
  readonly attemptPenalty: string
  /** In per cent; empty where late answers do not count. */
  readonly latePenalty: string
  readonly feedback: FeedbackTime
  /** When what is changed here was written, in ISO 8601; null for a new one. */
  readonly basedOn: string | null
}

export interface AssignmentUnit {
  readonly id: string
  readonly title: string
  readonly lessons: readonly { readonly id: string; readonly title: string }[]
}

interface Props {
  units: readonly AssignmentUnit[]
  values: AssignmentValues
  timeZone: string
  method: 'POST' | 'PUT'
  path: string
  /** Where to go when it is saved. */
  after: string
}

/** What a class is asked to answer, from when to when, and by which rules. */
export function AssignmentForm({ units, values, timeZone, method, path, after }: Props) {
  const text = useTranslations('assignments')
  const wordsOf = useAssignmentWords()
  const [lessons, setLessons] = useState<readonly string[]>(values.lessons)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isBusy) return
    if (lessons.length === 0) return setProblem(text('lessonsNone'))
    setIsBusy(true)
    const outcome = await sendJson(method, path, {
      ...bodyOf(new FormData(event.currentTarget), lessons),
      ...(values.basedOn !== null && { basedOn: values.basedOn }),
    })
    if (outcome.isDone) return window.location.assign(after)
    setIsBusy(false)
    setProblem(wordsOf(outcome.code))
  }

  const field = (name: 'attemptsMax' | 'attemptPenalty' | 'latePenalty', max: number) => (
    <TextField
      id={`assignment-${name}`}
      name={name}
      type="number"
      inputMode="numeric"
      min={name === 'attemptsMax' ? 1 : 0}
      max={max}
      step={1}
      defaultValue={values[name]}
      label={text(name)}
      help={text(`${name}Help`)}
    />
  )
  const time = (name: 'opens' | 'due') => (
    <TextField
      id={`assignment-${name}`}
      name={name}
      type="datetime-local"
      defaultValue={values[name]}
      label={text(name)}
      help={text(`${name}Help`, { timeZone })}
    />
  )
  return (
    <form onSubmit={(event) => void save(event)} method="post" className="grid max-w-[46rem] gap-6">
      <TextField
        id="assignment-title"
        name="title"
        required
        maxLength={120}
        defaultValue={values.title}
        label={text('titleField')}
      />
      <LessonChoice units={units} chosen={lessons} onChange={setLessons} />
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {time('opens')}
        {time('due')}
        {field('attemptsMax', 100)}
        {field('attemptPenalty', 100)}
        {field('latePenalty', 100)}
        <FeedbackField value={values.feedback} />
      </div>
      <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
      <Button type="submit" tone="primary" aria-disabled={isBusy} className="justify-self-start">
        {text(isBusy ? 'saving' : method === 'POST' ? 'create' : 'save')}
      </Button>
    </form>
  )
}

function FeedbackField({ value }: { value: FeedbackTime }) {
  const text = useTranslations('assignments')
  return (
    <SelectField
      id="assignment-feedback"
      name="feedback"
      defaultValue={value}
      label={text('feedback')}
      help={text('feedbackHelp')}
    >
      {FEEDBACK_TIMES.map((time) => (
        <option key={time} value={time}>
          {text(`feedbackTime.${time}`)}
        </option>
      ))}
    </SelectField>
  )
}

function bodyOf(form: FormData, lessons: readonly string[]) {
  const written = (name: string) => String(form.get(name) ?? '').trim()
  const number = (name: string) => (written(name) === '' ? null : Number(written(name)))
  const share = (name: string) => {
    const percent = number(name)
    return percent === null ? null : percent / 100
  }
  return {
    title: written('title'),
    lessons,
    opens: written('opens') || null,
    due: written('due') || null,
    attemptsMax: number('attemptsMax'),
    attemptPenalty: share('attemptPenalty') ?? 0,
    latePenalty: share('latePenalty'),
    feedback: written('feedback'),
  }
}

interface ChoiceProps {
  units: readonly AssignmentUnit[]
  chosen: readonly string[]
  onChange: (lessons: readonly string[]) => void
}

/** A unit is all of its lessons: its box stands for theirs. */
function LessonChoice({ units, chosen, onChange }: ChoiceProps) {
  const text = useTranslations('assignments')
  const toggle = (ids: readonly string[], isOn: boolean) =>
    onChange(isOn ? [...new Set([...chosen, ...ids])] : chosen.filter((id) => !ids.includes(id)))
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-[0.92rem] font-medium">{text('lessons')}</legend>
      {units.map((unit) => {
        const ids = unit.lessons.map(({ id }) => id)
        const count = ids.filter((id) => chosen.includes(id)).length
        return (
          <div key={unit.id} className="grid gap-1.5">
            <Box
              label={unit.title}
              isChecked={count === ids.length}
              isPartly={count > 0 && count < ids.length}
              onChange={(isOn) => toggle(ids, isOn)}
            />
            <div className="ms-6 grid gap-1.5">
              {unit.lessons.map(({ id, title }) => (
                <Box
                  key={id}
                  label={title}
                  isChecked={chosen.includes(id)}
                  onChange={(isOn) => toggle([id], isOn)}
                />
              ))}
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}

interface BoxProps {
  label: string
  isChecked: boolean
  isPartly?: boolean
  onChange: (isOn: boolean) => void
}

function Box({ label, isChecked, isPartly = false, onChange }: BoxProps) {
  return (
    <label className="flex min-h-7 items-baseline gap-2.5 text-[0.95rem]">
      <input
        type="checkbox"
        checked={isChecked}
        ref={(box) => {
          // Half a choice can be shown, but not written in HTML.
          if (box) box.indeterminate = isPartly
        }}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 translate-y-0.5 accent-ink"
      />
      {label}
    </label>
  )
}
