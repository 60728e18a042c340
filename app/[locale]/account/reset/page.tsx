import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Suspense } from 'react'
import { AccountFrame } from '@/components/account/account-frame'
import { ResetForm } from '@/components/account/reset-form'
import { paths } from '@/course/paths'
import { accountMetadata, type AccountPageProps } from '../account-page'

export const generateMetadata = accountMetadata('resetTitle')

export default async function ResetPage({ params }: AccountPageProps) {
  const { locale } = await params
  setRequestLocale(locale)
  const text = await getTranslations('account')
  return (
    <AccountFrame
      title={text('resetTitle')}
      lede={text('resetLede')}
      links={<a href={paths.forgotPassword(locale)}>{text('toForgot')}</a>}
    >
      <Suspense>
        <ResetForm signInPath={paths.signIn(locale)} />
      </Suspense>
    </AccountFrame>
  )
}
