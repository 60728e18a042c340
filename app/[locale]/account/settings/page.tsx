import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { AccountFrame } from '@/components/account/account-frame'
import { AccountPanel } from '@/components/account/account-panel'
import { DeviceList } from '@/components/account/device-list'
import { EraseForm } from '@/components/account/erase-form'
import { ExportButton } from '@/components/account/export-button'
import { ProviderProblem } from '@/components/account/provider-problem'
import { SettingsSection } from '@/components/account/settings-section'
import { TimeZoneForm } from '@/components/account/time-zone-form'
import { WaysIn } from '@/components/account/ways-in'
import { Notice } from '@/components/ui/notice'
import { ERASURE_WORDS } from '@/course/erasure'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { isProvider, PROVIDER_NAMES } from '@/course/providers'
import { listTimeZones } from '@/course/time-zone'
import { readAccount, type AccountView } from '@/server/account/read-account'
import { getViewer } from '@/server/auth/get-viewer'
import { summarise, type Viewer } from '@/server/auth/viewer'
import { accountMetadata, type AccountPageProps } from '../account-page'
import { instantWords, showDevices, showWaysIn } from './settings-view'

export const generateMetadata = accountMetadata('settingsTitle')

type Props = AccountPageProps & { searchParams: Promise<{ erased?: string; connected?: string }> }

export default async function SettingsPage({ params, searchParams }: Props) {
  const [{ locale }, { erased, connected }, viewer] = await Promise.all([params, searchParams, getViewer()])
  setRequestLocale(locale)
  const text = await getTranslations()
  const { account, settings, site } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ account, settings, site }}>
      <AccountFrame title={text('account.settingsTitle')} isWide>
        {erased !== undefined && viewer.kind === 'none' && (
          <Notice tone="good" role="status" className="mb-6">
            {text('settings.erased')}
          </Notice>
        )}
        <ProviderProblem />
        {isProvider(connected) && (
          <Notice tone="good" role="status" className="mb-6">
            {text('settings.connected', { provider: PROVIDER_NAMES[connected] })}
          </Notice>
        )}
        <div className="pb-9">
          <AccountPanel
            viewer={summarise(viewer)}
            home={paths.landing(locale)}
            signInPath={paths.signIn(locale)}
            registerPath={paths.register(locale)}
          />
        </div>
        {viewer.kind !== 'none' && (
          <Sections locale={locale} viewer={viewer} view={await readAccount(viewer)} />
        )}
      </AccountFrame>
    </NextIntlClientProvider>
  )
}

interface SectionsProps {
  locale: Locale
  viewer: Exclude<Viewer, { kind: 'none' }>
  view: AccountView
}

/** From what is looked up often to what is done once: where, with what, taking along, deleting. */
async function Sections({ locale, viewer, view }: SectionsProps) {
  const text = await getTranslations('settings')
  const { timeZone } = viewer
  const hasPassword = view.accounts.some(({ provider }) => provider === 'credentials')
  return (
    <>
      {viewer.kind === 'registered' && (
        <SettingsSection id="ways" title={text('waysTitle')}>
          <WaysIn {...showWaysIn(view)} here={paths.settings(locale)} />
        </SettingsSection>
      )}
      <SettingsSection id="time-zone-title" title={text('timeZoneTitle')}>
        <TimeZoneForm
          zones={listTimeZones()}
          zone={timeZone}
          now={instantWords(locale, timeZone)(new Date())}
        />
      </SettingsSection>
      {viewer.kind === 'registered' && (
        <SettingsSection id="devices" title={text('devicesTitle')} lede={text('devicesLede')}>
          <DeviceList devices={showDevices(view.devices, locale, timeZone)} home={paths.landing(locale)} />
        </SettingsSection>
      )}
      <SettingsSection id="data" title={text('dataTitle')} lede={text('dataText')}>
        <ExportButton />
        <p className="mt-4 text-[0.92rem]">
          <a href={paths.privacy(locale)}>{text('privacyLink')}</a>
        </p>
      </SettingsSection>
      <SettingsSection id="erase" title={text('eraseTitle')} lede={text('eraseText')}>
        <EraseForm
          word={hasPassword ? null : ERASURE_WORDS[locale]}
          isGuest={viewer.kind === 'guest'}
          after={`${paths.settings(locale)}?erased`}
        />
      </SettingsSection>
    </>
  )
}
