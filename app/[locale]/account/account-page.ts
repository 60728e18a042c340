import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/course/locale'

export interface AccountPageProps {
  params: Promise<{ locale: Locale }>
}

type Title = 'signInTitle' | 'registerTitle' | 'forgotTitle' | 'resetTitle' | 'settingsTitle'

/** Account pages are for people, not for search engines. */
export function accountMetadata(title: Title) {
  return async ({ params }: AccountPageProps): Promise<Metadata> => {
    const { locale } = await params
    const text = await getTranslations({ locale, namespace: 'account' })
    return { title: text(title), robots: { index: false } }
  }
}
