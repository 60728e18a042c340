import type { Metadata } from 'next'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { EarlyPress } from '@/components/shell/early-press'
import { KeepFragment } from '@/components/shell/keep-fragment'
import { SiteFooter } from '@/components/shell/site-footer'
import { SiteHeader } from '@/components/shell/site-header'
import { UnsentAnswers } from '@/components/shell/unsent-answers'
import { routing } from '../i18n/routing'
import '../globals.css'

interface Props {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const text = await getTranslations({ locale, namespace: 'site' })
  return {
    title: { default: `${text('name')} · ${text('tagline')}`, template: `%s · ${text('name')}` },
    description: text('description'),
    icons: { icon: '/icon.svg' },
  }
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const text = await getTranslations('site')
  const { site } = await getMessages()
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* Blocking on purpose: the chosen theme must be known before the first paint. */}
        <script src="/theme.js" />
        {/* And this one before the first button can be pressed. */}
        <script src="/early-press.js" />
        {locale === 'ko' && <link rel="stylesheet" href="/fonts/plex-sans-kr.css" precedence="fonts" />}
      </head>
      <body className="flex min-h-dvh flex-col">
        <NextIntlClientProvider messages={{ site }}>
          <a
            href="#content"
            className="absolute start-4 top-2 z-20 -translate-y-20 rounded-control bg-ink px-4 py-2 text-paper focus:translate-y-0"
          >
            {text('skipToContent')}
          </a>
          <SiteHeader locale={locale} />
          <noscript>
            <p className="border-b border-rule bg-sunken px-4 py-2 text-center text-[0.9rem]">
              {text('noScript')}
            </p>
          </noscript>
          <UnsentAnswers locale={locale} />
          <div id="content" tabIndex={-1} className="flex-1 outline-none">
            {children}
          </div>
          <SiteFooter />
          <KeepFragment />
          <EarlyPress />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
