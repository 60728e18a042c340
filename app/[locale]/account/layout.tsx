import { NextIntlClientProvider } from 'next-intl'
import { getMessages, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'

interface Props {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function AccountLayout({ children, params }: Props) {
  const { locale } = await params
  setRequestLocale(locale as 'en' | 'ko')
  const { account, site } = await getMessages()
  return <NextIntlClientProvider messages={{ account, site }}>{children}</NextIntlClientProvider>
}
