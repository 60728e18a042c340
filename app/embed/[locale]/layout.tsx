import { hasLocale } from 'next-intl'
import { setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { EarlyPress } from '@/components/shell/early-press'
import { routing } from '../../i18n/routing'
import '../../globals.css'

interface Props {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }))
}

/** A page inside somebody else's: no header, no footer, nobody's account, nothing that is kept. */
export default async function EmbedLayout({ children, params }: Props) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* Blocking on purpose: before the first button can be pressed. */}
        <script src="/early-press.js" />
        {locale === 'ko' && <link rel="stylesheet" href="/fonts/plex-sans-kr.css" precedence="fonts" />}
      </head>
      <body className="bg-surface">
        {children}
        <EarlyPress />
      </body>
    </html>
  )
}
