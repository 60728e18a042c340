import { getTranslations, setRequestLocale } from 'next-intl/server'
import { AccountFrame } from '@/components/account/account-frame'
import { ForgotForm } from '@/components/account/forgot-form'
import { paths } from '@/course/paths'
import { accountMetadata, type AccountPageProps } from '../account-page'

export const generateMetadata = accountMetadata('forgotTitle')

export default async function ForgotPage({ params }: AccountPageProps) {
  const { locale } = await params
  setRequestLocale(locale)
  const text = await getTranslations('account')
  return (
    <AccountFrame
      title={text('forgotTitle')}
      lede={text('forgotLede')}
      links={<a href={paths.signIn(locale)}>{text('toSignIn')}</a>}
    >
      <ForgotForm locale={locale} />
    </AccountFrame>
  )
}
