'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/field'
import { DISPLAY_NAME_LENGTH_MAX } from '@/course/limits'
import { register, safeReturn } from './account-client'
import { EmailField, PasswordField, Submit } from './form-parts'
import { useSubmit } from './use-submit'

interface Props {
  locale: 'en' | 'ko'
  after: string
}

export function RegisterForm({ locale, after }: Props) {
  const text = useTranslations('account')
  const { onSubmit, isBusy, problem } = useSubmit(
    // Signed in by the same reply: signing in once more would open a second session.
    ({ email = '', password = '', name = '' }) => register({ email, password, name, locale }),
    () => window.location.assign(safeReturn(window.location.search, after)),
  )
  return (
    <form onSubmit={onSubmit} method="post" className="grid gap-5">
      <TextField
        id="name"
        name="name"
        autoComplete="name"
        required
        maxLength={DISPLAY_NAME_LENGTH_MAX}
        label={text('name')}
        help={text('nameHelp')}
      />
      <EmailField />
      <PasswordField isNew label={text('password')} />
      <Submit isBusy={isBusy} problem={problem}>
        {text('registerAction')}
      </Submit>
    </form>
  )
}
