'use client'

import { useTranslations } from 'next-intl'
import { enter, safeReturn } from './account-client'
import { EmailField, PasswordField, Submit } from './form-parts'
import { useSubmit } from './use-submit'

export function SignInForm({ after }: { after: string }) {
  const text = useTranslations('account')
  const { onSubmit, isBusy, problem } = useSubmit(
    ({ email = '', password = '' }) => enter(email, password),
    // A whole page load, so that every part of the page learns who is here now.
    () => window.location.assign(safeReturn(window.location.search, after)),
  )
  return (
    <form onSubmit={onSubmit} method="post" className="grid gap-5">
      <EmailField />
      <PasswordField label={text('password')} />
      <Submit isBusy={isBusy} problem={problem}>
        {text('signInAction')}
      </Submit>
    </form>
  )
}
