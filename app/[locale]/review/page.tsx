import type { Metadata } from 'next'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ReviewPage } from '@/components/review/review-page'
import { PageTitle } from '@/components/ui/page-title'
import { routing } from '../../i18n/routing'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const text = await getTranslations({ locale, namespace: 'review' })
  return { title: text('title'), description: text('lede') }
}

export default async function ReviewRoute({ params }: Props) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const [text, { exercise, player, review, site }] = await Promise.all([
    getTranslations('review'),
    getMessages(),
  ])
  return (
    <main className="mx-auto w-full max-w-[1060px] px-4 page-top pb-20 md:px-6">
      <PageTitle>{text('title')}</PageTitle>
      <p className="mt-2 mb-7 max-w-measure text-ink-2">{text('lede')}</p>
      <NextIntlClientProvider messages={{ exercise, player, review, site }}>
        <ReviewPage locale={locale} />
      </NextIntlClientProvider>
    </main>
  )
}
