'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'

export function EmailField() {
  const text = useTranslations('account')
  return (
    <TextField
      id="email"
      name="email"
      type="email"
      autoComplete="email"
      required
      maxLength={254}
      label={text('email')}
    />
  )
}

interface PasswordFieldProps {
  /** A password being chosen, not one being recalled. */
  isNew?: boolean
  label: string
}

export function PasswordField({ isNew = false, label }: PasswordFieldProps) {
  const text = useTranslations('account')
  const [isShown, setIsShown] = useState(false)
  return (
    <div className="grid gap-2">
      <TextField
        id="password"
        name="password"
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        required
        minLength={isNew ? 10 : undefined}
        maxLength={200}
        label={label}
        help={isNew ? text('passwordHelp') : undefined}
      />
      <label className="inline-flex items-center gap-2 text-[0.88rem] text-ink-2">
        <input type="checkbox" checked={isShown} onChange={(event) => setIsShown(event.target.checked)} />
        {text('showPassword')}
      </label>
    </div>
  )
}

interface SubmitProps {
  isBusy: boolean
  problem: string | null
  children: string
}

export function Submit({ isBusy, problem, children }: SubmitProps) {
  const text = useTranslations('account')
  return (
    <>
      <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
      <Button type="submit" tone="primary" aria-disabled={isBusy} className="justify-self-start">
        {isBusy ? text('working') : children}
      </Button>
    </>
  )
}
