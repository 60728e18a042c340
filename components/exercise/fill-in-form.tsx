'use client'

import { useTranslations } from 'next-intl'
import type { FillInPublic, FillInRaw } from '@/course/exercises/fill-in'
import { TextField } from '../ui/field'
import type { FormProps } from './form-props'

export function FillInForm({ exercise, raw, name, isLocked, onEdit }: FormProps<FillInPublic, FillInRaw>) {
  const text = useTranslations('exercise')
  return (
    <TextField
      id={`${name}-text`}
      label={text('text')}
      help={text('textHelp')}
      className="max-w-md"
      value={raw.text}
      maxLength={exercise.lengthMax}
      autoComplete="off"
      spellCheck={false}
      readOnly={isLocked}
      onChange={(event) => onEdit({ text: event.target.value })}
    />
  )
}
