'use client'

import { useTranslations } from 'next-intl'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { sendJson } from '@/components/shell/send-json'
import { apiPaths } from '@/course/paths'
import { PasswordField, Submit } from './form-parts'
import { useSubmit } from './use-submit'

export function ResetForm({ signInPath }: { signInPath: string }) {
  const text = useTranslations('account')
  const token = useSearchParams().get('token')
  const [isSaved, setIsSaved] = useState(false)
  const { onSubmit, isBusy, problem } = useSubmit(
    ({ password }) => sendJson('POST', apiPaths.resetPassword, { token, password }),
    () => setIsSaved(true),
  )
  if (isSaved) {
    return (
      <div className="grid justify-items-start gap-5">
        <Notice tone="good" role="status">
          {text('resetDone')}
        </Notice>
        <LinkButton href={signInPath} tone="primary">
          {text('signInAction')}
        </LinkButton>
      </div>
    )
  }
  if (!token) return <Notice tone="bad">{text('resetNoToken')}</Notice>
  return (
    <form onSubmit={onSubmit} method="post" className="grid gap-5">
      <PasswordField isNew label={text('newPassword')} />
      <Submit isBusy={isBusy} problem={problem}>
        {text('resetAction')}
      </Submit>
    </form>
  )
}
