import { setRequestLocale } from 'next-intl/server'
import { useTranslations } from 'next-intl'
import { use } from 'react'

export default function LandingPage({ params }: { params: Promise<{ locale: 'en' | 'ko' }> }) {
  const { locale } = use(params)
  setRequestLocale(locale)
  const text = useTranslations('site')
  return (
    <main className="mx-auto max-w-[1100px] px-4 py-16">
      <h1 className="text-3xl font-semibold">{text('tagline')}</h1>
    </main>
  )
}
