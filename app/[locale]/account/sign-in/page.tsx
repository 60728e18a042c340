import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Suspense } from 'react'
import { AccountFrame } from '@/components/account/account-frame'
import { ProviderButtons } from '@/components/account/provider-buttons'
import { ProviderProblem } from '@/components/account/provider-problem'
import { SignInForm } from '@/components/account/sign-in-form'
import { paths } from '@/course/paths'
import { accountMetadata, type AccountPageProps } from '../account-page'

export const generateMetadata = accountMetadata('signInTitle')

export default async function SignInPage({ params }: AccountPageProps) {
  const { locale } = await params
  setRequestLocale(locale)
  const text = await getTranslations('account')
  const links = (
    <>
      <a href={paths.register(locale)}>{text('toRegister')}</a>
      <a href={paths.forgotPassword(locale)}>{text('toForgot')}</a>
    </>
  )
  return (
    <AccountFrame title={text('signInTitle')} lede={text('signInLede')} links={links}>
      <Suspense>
        <ProviderProblem />
      </Suspense>
      <SignInForm after={paths.courseMap(locale)} />
      <ProviderButtons after={paths.courseMap(locale)} />
    </AccountFrame>
  )
}
