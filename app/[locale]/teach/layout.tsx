import { NextIntlClientProvider } from 'next-intl'
import { getMessages, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Locale } from '@/course/locale'

interface Props {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function TeachLayout({ children, params }: Props) {
  const { locale } = await params
  setRequestLocale(locale as Locale)
  const { assignments, teaching, player, site } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ assignments, teaching, player, site }}>
      {children}
    </NextIntlClientProvider>
  )
}
