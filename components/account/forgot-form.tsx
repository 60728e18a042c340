'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { sendJson } from '@/components/shell/send-json'
import { apiPaths } from '@/course/paths'
import { EmailField, Submit } from './form-parts'
import { useSubmit } from './use-submit'

export function ForgotForm({ locale }: { locale: 'en' | 'ko' }) {
  const text = useTranslations('account')
  const [isSent, setIsSent] = useState(false)
  const { onSubmit, isBusy, problem } = useSubmit(
    ({ email }) => sendJson('POST', apiPaths.forgotPassword, { email, locale }),
    () => setIsSent(true),
  )
  if (isSent) {
    return (
      <Notice tone="good" role="status">
        <p>{text('forgotDone')}</p>
        <p className="mt-2">{text('forgotNoMail')}</p>
      </Notice>
    )
  }
  return (
    <form onSubmit={onSubmit} method="post" className="grid gap-5">
      <EmailField />
      <Submit isBusy={isBusy} problem={problem}>
        {text('forgotAction')}
      </Submit>
    </form>
  )
}
