import { getTranslations, setRequestLocale } from 'next-intl/server'
import { AccountFrame } from '@/components/account/account-frame'
import { ProviderButtons } from '@/components/account/provider-buttons'
import { RegisterForm } from '@/components/account/register-form'
import { paths } from '@/course/paths'
import { accountMetadata, type AccountPageProps } from '../account-page'

export const generateMetadata = accountMetadata('registerTitle')

export default async function RegisterPage({ params }: AccountPageProps) {
  const { locale } = await params
  setRequestLocale(locale)
  const text = await getTranslations('account')
  return (
    <AccountFrame
      title={text('registerTitle')}
      lede={text('registerLede')}
      links={<a href={paths.signIn(locale)}>{text('toSignIn')}</a>}
    >
      <RegisterForm locale={locale} after={paths.courseMap(locale)} />
      <ProviderButtons after={paths.courseMap(locale)} />
    </AccountFrame>
  )
}
