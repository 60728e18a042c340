import type { Metadata } from 'next'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { SearchPagePanel } from '@/components/search/search-page-panel'
import { PageTitle } from '@/components/ui/page-title'
import { routing } from '../../i18n/routing'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const text = await getTranslations({ locale, namespace: 'site' })
  return { title: text('search'), robots: { index: false } }
}

export default async function SearchPage({ params }: Props) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const text = await getTranslations('site')
  const { site } = await getMessages()
  return (
    <main className="mx-auto max-w-[760px] px-4 page-top pb-10 md:pb-14">
      <PageTitle className="mb-6">{text('search')}</PageTitle>
      <NextIntlClientProvider messages={{ site }}>
        <Suspense fallback={<p>{text('loading')}</p>}>
          <SearchPagePanel locale={locale} />
        </Suspense>
      </NextIntlClientProvider>
    </main>
  )
}
