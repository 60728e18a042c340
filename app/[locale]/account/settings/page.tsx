import { getTranslations, setRequestLocale } from 'next-intl/server'
import { AccountFrame } from '@/components/account/account-frame'
import { AccountPanel } from '@/components/account/account-panel'
import { paths } from '@/course/paths'
import { getViewer } from '@/server/auth/get-viewer'
import { summarise } from '@/server/auth/viewer'
import { accountMetadata, type AccountPageProps } from '../account-page'

export const generateMetadata = accountMetadata('settingsTitle')

export default async function SettingsPage({ params }: AccountPageProps) {
  const { locale } = await params
  setRequestLocale(locale)
  const text = await getTranslations('account')
  return (
    <AccountFrame title={text('settingsTitle')}>
      <AccountPanel
        viewer={summarise(await getViewer())}
        home={paths.landing(locale)}
        signInPath={paths.signIn(locale)}
        registerPath={paths.register(locale)}
      />
    </AccountFrame>
  )
}
